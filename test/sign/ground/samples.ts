import { countersignPdf, type FieldValues, sealPdf } from '../../../src/sign/pdf/index.js';
import { issuedPdf, type Language } from './issued.js';
import { type Person, people } from './people.js';
import { timeStamps } from './time-stamps.js';

/** When all of it happens: 2026-11-21 15:16 UTC and the days after. */
export const sealedAt = Date.parse('2026-11-21T15:16:00Z');
const day = 24 * 60 * 60 * 1000;

export const customerFields: FieldValues = { 'customer-1-date': '2026-11-22', 'acknowledge-initiate': true };
export const providerFields: FieldValues = { 'provider-1-date': '2026-11-23' };

const made = new Map<string, Promise<Uint8Array>>();

/** Makes a document once in a run. */
function once(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

/** B-B. */
export function sealedPdf(language: Language = 'en'): Promise<Uint8Array> {
  return once(`sealed ${language}`, async () => seal(await issuedPdf(language), (await people()).provider));
}

/** B-T. */
export function stampedPdf(language: Language = 'en'): Promise<Uint8Array> {
  return once(`stamped ${language}`, async () => {
    const stamped = { timeStamps: timeStamps(sealedAt + 1000) };
    return seal(await issuedPdf(language), (await people()).provider, stamped);
  });
}

/** Sealed, and filled in by the customer. */
export function filledPdf(language: Language = 'en'): Promise<Uint8Array> {
  return once(`filled ${language}`, async () =>
    countersignPdf(await sealedPdf(language), {
      role: 'customer',
      fields: customerFields,
      at: sealedAt + day,
    }),
  );
}

/** Sealed, filled in and signed by the customer. */
export function customerSignedPdf(language: Language = 'en'): Promise<Uint8Array> {
  return once(`customer ${language}`, async () =>
    sign(await sealedPdf(language), 'customer', (await people()).customer, customerFields),
  );
}

/** The same, then signed by the provider too. */
export function bothSignedPdf(language: Language = 'en'): Promise<Uint8Array> {
  return once(`both ${language}`, async () =>
    sign(await customerSignedPdf(language), 'provider', (await people()).provider, providerFields),
  );
}

/** The same as `stampedPdf`, with a store of the certificates of the seal and of its time stamp. */
export function longTermPdf(language: Language = 'en'): Promise<Uint8Array> {
  return once(`long-term ${language}`, async () =>
    seal(await issuedPdf(language), (await people()).provider, {
      timeStamps: timeStamps(sealedAt + 1000),
      longTerm: async (chains) => ({ certificates: chains.flat(), ocsps: [], crls: [] }),
    }),
  );
}

/** Seals any bytes. */
export function seal(
  bytes: Uint8Array,
  { signer }: Person,
  more: Partial<Parameters<typeof sealPdf>[1]> = {},
): Promise<Uint8Array> {
  return sealPdf(bytes, { signer, at: sealedAt, name: 'Northwind Services, Inc.', ...more });
}

/** Fills in and signs as somebody, a day later. */
export function sign(
  bytes: Uint8Array,
  role: 'customer' | 'provider',
  { signer, name }: Person,
  fields: FieldValues = {},
  more: Partial<Parameters<typeof countersignPdf>[1]> = {},
): Promise<Uint8Array> {
  return countersignPdf(bytes, { role, fields, signer, name, at: sealedAt + day, ...more });
}
