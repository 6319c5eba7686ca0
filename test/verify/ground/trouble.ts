import { addLongTermData } from '../../../src/sign/index.js';
import { people } from '../../sign/ground/people.js';
import { sign, stampedPdf } from '../../sign/ground/samples.js';
import { type Holder, holder, type Wishes } from './certificates.js';

const known = new Map<string, Promise<Holder>>();

function once(name: string, make: () => Promise<Holder>): Promise<Holder> {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
}

/** An authority of the tests that can revoke, besides the one that seals. */
export function revoker(): Promise<Holder> {
  return once('revoker', () => holder('Careful authority', { isAuthority: true }));
}

/** A customer with a certificate of that authority. */
export function customerWith(name: string, wishes: Wishes = {}): Promise<Holder> {
  return once(name, async () => holder(name, { issuer: await revoker(), ...wishes }));
}

/** The sealed statement signed by a customer. */
export async function signedBy(
  { signer }: Holder,
  more: Parameters<typeof sign>[4] = {},
): Promise<Uint8Array> {
  const { customer } = await people();
  return sign(await stampedPdf(), 'customer', { ...customer, signer }, {}, more);
}

/** Both authorities are trusted. */
export async function trustAll() {
  const { authority } = await people();
  return { trust: [authority, (await revoker()).der] };
}

/** Adds what was said about a certificate. */
export function withData(
  bytes: Uint8Array,
  data: { ocsps?: readonly Uint8Array[]; crls?: readonly Uint8Array[] },
): Uint8Array {
  return addLongTermData(bytes, { certificates: [], ocsps: data.ocsps ?? [], crls: data.crls ?? [] });
}
