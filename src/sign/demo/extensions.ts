import { createHash } from 'node:crypto';
import { BitString, OctetString, Utf8String } from 'asn1js';
import { AuthorityKeyIdentifier, BasicConstraints, type Certificate, Extension, ExtKeyUsage } from 'pkijs';
import { demoMark, demoWarning } from '../certificates/demo-mark.js';

export type DemoPurpose = 'root' | 'issuing' | 'documents' | 'time-stamps';

/** Bits of keyUsage, from the first. */
const usages = { root: '0000011', issuing: '0000011', documents: '11', 'time-stamps': '1' } as const;

/** Document signing (RFC 9336), and e-mail, which OpenSSL and some readers ask for. */
const documents = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];
const timeStamping = ['1.3.6.1.5.5.7.3.8'];

/** What a certificate for a purpose may be used for, whose keys are concerned, and the mark. */
export function demoExtensions(
  purpose: DemoPurpose,
  certificate: Certificate,
  issuer: Certificate,
): Extension[] {
  const isAuthority = purpose === 'root' || purpose === 'issuing';
  const purposes = purpose === 'time-stamps' ? timeStamping : documents;
  const below = purpose === 'issuing' ? { pathLenConstraint: 0 } : {};
  return [
    extension('2.5.29.19', true, new BasicConstraints(isAuthority ? { cA: true, ...below } : {}).toSchema()),
    extension('2.5.29.15', true, bits(usages[purpose])),
    ...(isAuthority
      ? []
      : [
          extension(
            '2.5.29.37',
            purpose === 'time-stamps',
            new ExtKeyUsage({ keyPurposes: purposes }).toSchema(),
          ),
        ]),
    extension('2.5.29.14', false, keyId(certificate)),
    extension('2.5.29.35', false, new AuthorityKeyIdentifier({ keyIdentifier: keyId(issuer) }).toSchema()),
    extension(demoMark, false, new Utf8String({ value: demoWarning })),
  ];
}

function extension(extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

/** A named bit list without zeros behind it (X.690, 11.2.2). */
function bits(flags: string): BitString {
  const value = Number.parseInt(flags.padEnd(8, '0'), 2);
  return new BitString({ valueHex: Uint8Array.of(value), unusedBits: 8 - flags.length });
}

/** The leftmost 160 bits of the key's SHA-256 (RFC 7093, 2). */
function keyId({ subjectPublicKeyInfo }: Certificate): OctetString {
  const octets = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const digest = createHash('sha256').update(octets).digest().subarray(0, 20);
  return new OctetString({ valueHex: Uint8Array.from(digest) });
}
