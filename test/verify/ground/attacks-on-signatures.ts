import { X509Certificate } from 'node:crypto';
import { people } from '../../sign/ground/people.js';
import { sealedAt, sign, stampedPdf } from '../../sign/ground/samples.js';
import { timeStamps } from '../../sign/ground/time-stamps.js';
import type { Attack } from './attack.js';
import { crlOf, ocspOf, type Wishes } from './certificates.js';
import { cmsBy, signRaw } from './sign-raw.js';
import { customerWith, revoker, signedBy, trustAll, withData } from './trouble.js';

const day = 24 * 60 * 60 * 1000;
const field = 'customer-1-signature';

/** The customer signs with a certificate that is not as it should be. */
function certified(name: string, code: Attack['code'], says: string, wishes: Wishes): Attack {
  return { name, code, says, make: async () => signedBy(await customerWith(name, wishes)), terms: trustAll };
}

/** Times at which certificates are revoked: before the customer signs, which is a day after the seal. */
const before = new Date(sealedAt).toISOString();

export const attacksOnSignatures: readonly Attack[] = [
  {
    name: 'signed with a certificate of an authority that nobody trusts',
    code: 'signer-untrusted',
    says: `The signature in ${field}: No authority that is trusted stands behind the certificate of Eva Adler`,
    async make() {
      const { customer, stranger } = await people();
      return sign(await stampedPdf(), 'customer', { ...customer, signer: stranger.signer });
    },
  },
  certified('an expired certificate', 'signer-expired', 'no time stamp proves that it was signed before', {
    until: '2026-11-20T00:00:00Z',
  }),
  certified('a certificate that is not valid yet', 'signer-expired', 'after it was signed', {
    from: '2027-01-01T00:00:00Z',
  }),
  certified('a certificate for a web server', 'signer-usage', 'is not for documents', {
    purposes: ['1.3.6.1.5.5.7.3.1'],
  }),
  certified('a certificate for agreeing on keys', 'signer-usage', 'is not for documents', { usage: 0x08 }),
  certified('a key that is too short', 'signature-weak', 'too weak', { bits: 1024 }),
  certified('a certificate signed with SHA-1', 'signature-weak', 'can be forged', { hash: 'SHA-1' }),
  {
    name: 'a certificate of somebody who is no authority',
    code: 'signer-usage',
    says: 'has issued a certificate without the right to',
    make: async () => signedBy(await customerWith('below', { issuer: await customerWith('no authority') })),
    terms: trustAll,
  },
  {
    name: 'a certificate that a list revokes',
    code: 'signer-revoked',
    says: 'was revoked on 2026-11-21',
    async make() {
      const who = await customerWith('revoked');
      const crl = await crlOf(await revoker(), [{ who, since: before }], sealedAt);
      return withData(await signedBy(who, { timeStamps: timeStamps(sealedAt + day) }), { crls: [crl] });
    },
    terms: trustAll,
  },
  {
    name: 'a certificate that a responder revokes',
    code: 'signer-revoked',
    says: 'was revoked on 2026-11-21',
    async make() {
      const who = await customerWith('revoked');
      const ocsp = await ocspOf(await revoker(), who, { since: before }, sealedAt);
      return withData(await signedBy(who), { ocsps: [ocsp] });
    },
    terms: trustAll,
  },
  {
    name: 'a time stamp of another document',
    code: 'time-stamp-wrong',
    says: 'the time stamp is that of something else',
    async make() {
      const { customer } = await people();
      const stamp = () => timeStamps(sealedAt + day).stamp(Buffer.from('another document'));
      return sign(await stampedPdf(), 'customer', customer, {}, { timeStamps: { stamp } });
    },
  },
  {
    name: 'a time stamp of a time to come',
    code: 'time-stamp-wrong',
    says: 'which is still to come',
    async make() {
      const { customer } = await people();
      return sign(
        await stampedPdf(),
        'customer',
        customer,
        {},
        { timeStamps: timeStamps(sealedAt + 300 * day) },
      );
    },
  },
  {
    name: 'a signature over something else',
    code: 'signature-broken',
    says: 'what it signs was changed',
    async make() {
      const { customer } = await people();
      return signRaw(await stampedPdf(), {
        field,
        cms: () => cmsBy(customer.signer)(Buffer.from('something else')),
      });
    },
  },
  {
    name: 'the certificate of another person put in',
    code: 'signature-broken',
    says: 'it was not made with the key of',
    async make() {
      const { customer, provider } = await people();
      const signer = { ...customer.signer, certificate: provider.signer.certificate };
      return signRaw(await stampedPdf(), { field, cms: cmsBy(signer) });
    },
  },
  {
    name: 'another certificate of the same key',
    code: 'signature-broken',
    says: 'it names another certificate',
    async make() {
      const { customer, stranger } = await people();
      const named = Buffer.from(
        new X509Certificate(customer.signer.certificate).fingerprint256.replaceAll(':', ''),
        'hex',
      );
      return signRaw(await stampedPdf(), {
        field,
        async cms(octets) {
          // Signed by somebody who names a certificate that is not there.
          const made = Buffer.from(await cmsBy({ ...customer.signer, sign: resigned })(octets));
          async function resigned(attributes: Uint8Array): Promise<Uint8Array> {
            return customer.signer.sign(replaced(attributes));
          }
          return replaced(made);
        },
      });
      function replaced(bytes: Uint8Array): Uint8Array {
        const copy = Buffer.from(bytes);
        const at = copy.indexOf(named);
        if (at >= 0) Buffer.from(stranger.signer.certificate.subarray(0, 32)).copy(copy, at);
        return copy;
      }
    },
  },
  {
    name: 'an authority that may issue for other names alone, and does not insist on it',
    code: 'signer-usage',
    says: 'insists on 2.5.29.30',
    async make() {
      const issuer = await customerWith('constrained', { isAuthority: true, isConstrained: true });
      return signedBy(await customerWith('of other names', { issuer }));
    },
    terms: trustAll,
  },
  {
    name: 'a time put before the revocation of who says it',
    code: 'signer-expired',
    says: 'no time stamp proves that it was signed before',
    async make() {
      const stamper = await customerWith('stolen stamps', { purposes: ['1.3.6.1.5.5.7.3.8'] });
      const who = await customerWith('expired, back in time', { until: '2026-11-23T00:00:00Z' });
      const since = '2026-11-23T06:00:00Z';
      const ocsp = await ocspOf(await revoker(), stamper, { since }, sealedAt + 3 * day);
      const signed = await signedBy(who, { timeStamps: timeStamps(sealedAt + day, stamper.signer) });
      return withData(signed, { ocsps: [ocsp] });
    },
    terms: trustAll,
  },
];
