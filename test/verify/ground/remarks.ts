import { issuedPdf } from '../../sign/ground/issued.js';
import { people } from '../../sign/ground/people.js';
import { sealedAt, sealedPdf, sign, stampedPdf } from '../../sign/ground/samples.js';
import { timeStamps } from '../../sign/ground/time-stamps.js';
import type { Attack } from './attack.js';
import { ocspOf } from './certificates.js';
import { fillers } from './fillers.js';
import { plainCms } from './plain-cms.js';
import { pdf, revise } from './revise.js';
import { signRaw } from './sign-raw.js';
import { customerWith, revoker, signedBy, trustAll, withData } from './trouble.js';

const day = 24 * 60 * 60 * 1000;
const stamped = { timeStamps: timeStamps(sealedAt + day) };
const field = 'customer-1-signature';
const open = 'customer-2-date';

/** Something honest that is worth a remark. */
export const remarks: readonly Attack[] = [
  {
    name: 'nobody has signed yet',
    code: 'signature-open',
    says: 'Not signed: customer-1-signature',
    make: () => stampedPdf(),
  },
  {
    name: 'signed without a time stamp',
    code: 'time-unproven',
    says: 'The seal: no time stamp proves when it was made',
    make: () => sealedPdf(),
    terms: async () => ({ issued: await sealedPdf() }),
  },
  {
    name: 'a certificate that expired since, where the time is proven',
    code: 'signer-expired-since',
    says: 'expired on 2026-11-23T00:00:00Z, after it was signed',
    make: async () => signedBy(await customerWith('short', { until: '2026-11-23T00:00:00Z' }), stamped),
    terms: trustAll,
  },
  {
    name: 'a certificate that was revoked since, where the time is proven',
    code: 'signer-revoked-since',
    says: 'was revoked on 2026-11-23T00:00:00Z, after it was signed',
    async make() {
      const who = await customerWith('good');
      const responder = await customerWith('responder', { purposes: ['1.3.6.1.5.5.7.3.9'] });
      const since = '2026-11-23T00:00:00Z';
      const ocsp = await ocspOf(await revoker(), who, { since }, sealedAt + 3 * day, responder);
      return withData(await signedBy(who, stamped), { ocsps: [ocsp] });
    },
    terms: trustAll,
  },
  {
    name: 'data about a certificate that somebody else made up',
    code: 'revocation-unproven',
    says: 'what came along on whether the certificate of good was revoked does not hold',
    async make() {
      const who = await customerWith('good');
      const forger = await customerWith('forger', { isAuthority: true });
      const ocsp = await ocspOf(await revoker(), who, 'good', sealedAt + day, forger);
      return withData(await signedBy(who, stamped), { ocsps: [ocsp] });
    },
    terms: trustAll,
  },
  {
    name: 'a certificate for trying out',
    code: 'signer-demo',
    says: 'is of a demo authority',
    make: async () => signedBy(await customerWith('demo', { isDemo: true }), stamped),
    terms: trustAll,
  },
  {
    name: 'a time stamp of an authority that nobody trusts',
    code: 'time-stamp-untrusted',
    says: 'No authority that is trusted stands behind the certificate of Test time stamps',
    async make() {
      const { customer } = await people();
      const { signer } = await customerWith('good');
      return sign(await issuedPdf(), 'customer', { ...customer, signer }, {}, stamped);
    },
    terms: async () => ({ issued: await issuedPdf(), trust: [(await revoker()).der] }),
  },
  {
    name: 'a signature that does not name its certificate',
    code: 'signature-unnamed',
    says: `The signature in ${field} does not name its certificate`,
    async make() {
      const { customer } = await people();
      const cms = (octets: Uint8Array) => plainCms(customer.signer, octets);
      return signRaw(await stampedPdf(), { field, cms, subFilter: 'adbe.pkcs7.detached' });
    },
  },
  {
    name: 'filled in with a font that came along',
    code: 'appearance-font',
    says: `The value of ${open} is shown in a font that came with the returned file`,
    make: async () =>
      (await fillers['pdf-lib with a font of its own']?.(await stampedPdf())) ?? new Uint8Array(),
  },
  {
    name: 'filled in without drawing it',
    code: 'appearance-missing',
    says: `The value of ${open} is not shown by every program`,
    make: async () =>
      revise(await stampedPdf(), (editing) =>
        editing.change(editing.field(open), { V: pdf('(2026-11-30)'), AP: undefined }),
      ),
  },
  {
    name: 'saved by a program that says so',
    code: 'properties-changed',
    says: 'The properties of the document',
    make: async () =>
      revise(await stampedPdf(), (editing) => {
        const information = editing.graph.trailer.get('Info');
        if (typeof information !== 'object' || information?.kind !== 'reference')
          throw new Error('No properties');
        editing.change(information.number, { ModDate: pdf('(D:20261122120000Z)') });
      }),
  },
  {
    name: 'a file that was never sealed, written by another program',
    code: 'issued-bytes-changed',
    says: 'does not begin with the bytes that were issued',
    make: () => issuedPdf('es'),
  },
  {
    name: 'an unusual file without any signature',
    code: 'file-unusual',
    says: 'The PDF is unusual',
    make: () => Buffer.from('%PDF-1.7\nscanned by something'),
  },
];
