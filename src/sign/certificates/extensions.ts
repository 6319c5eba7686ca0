import { BitString, fromBER, ObjectIdentifier, OctetString } from 'asn1js';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  type Certificate,
  CRLDistributionPoints,
  ExtKeyUsage,
  type Extension,
  type GeneralName,
  InfoAccess,
} from 'pkijs';
import { demoMark } from './demo-mark.js';
import { type CertificateFacts, type KeyUsage, keyUsages } from './facts.js';

type ExtensionFacts = Pick<
  CertificateFacts,
  | 'isAuthority'
  | 'pathLength'
  | 'keyUsages'
  | 'extendedKeyUsages'
  | 'isExtendedKeyUsageCritical'
  | 'unknownCritical'
  | 'subjectKeyId'
  | 'authorityKeyId'
  | 'ocsp'
  | 'crls'
  | 'issuers'
  | 'isOcspNoCheck'
  | 'isDemo'
>;

/** Extensions by what they are called in RFC 5280, 4.2. */
const ids = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  extKeyUsage: '2.5.29.37',
  subjectKeyId: '2.5.29.14',
  authorityKeyId: '2.5.29.35',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

/** Those that may be critical besides: names, policies (they restrict nothing that is asked for here), statements of qualified certificates. */
const harmless = ['2.5.29.17', '2.5.29.18', '2.5.29.32', '1.3.6.1.5.5.7.1.3'];

/** For which names an authority may issue. It counts where it is not critical as well (RFC 5280, 4.2.1.10), and is not understood here. */
const nameConstraints = '2.5.29.30';

const accessOcsp = '1.3.6.1.5.5.7.48.1';
const accessIssuers = '1.3.6.1.5.5.7.48.2';

/** What the extensions of a certificate say. */
export function extensionFacts({ extensions = [] }: Certificate): ExtensionFacts {
  const find = (id: string) => extensions.find(({ extnID }) => extnID === id);
  const constraints = parsed(find(ids.basicConstraints), BasicConstraints);
  const usage = parsed(find(ids.keyUsage), BitString);
  const extended = parsed(find(ids.extKeyUsage), ExtKeyUsage);
  const access = parsed(find(ids.authorityInfoAccess), InfoAccess)?.accessDescriptions ?? [];
  const points = parsed(find(ids.crlDistributionPoints), CRLDistributionPoints)?.distributionPoints ?? [];
  const subjectKey = parsed(find(ids.subjectKeyId), OctetString);
  const issuerKey = parsed(find(ids.authorityKeyId), AuthorityKeyIdentifier)?.keyIdentifier;
  const { pathLenConstraint } = constraints ?? {};
  const addressesOf = (method: string) =>
    access.filter(({ accessMethod }) => accessMethod === method).map((one) => one.accessLocation);
  return {
    isAuthority: constraints?.cA === true,
    ...(typeof pathLenConstraint === 'number' && { pathLength: pathLenConstraint }),
    ...(usage && { keyUsages: usagesOf(usage) }),
    ...(extended && { extendedKeyUsages: extended.keyPurposes }),
    isExtendedKeyUsageCritical: find(ids.extKeyUsage)?.critical === true,
    unknownCritical: extensions
      .filter(({ critical, extnID }) => (critical && !isKnown(extnID)) || extnID === nameConstraints)
      .map(({ extnID }) => extnID),
    ...(subjectKey && { subjectKeyId: hex(subjectKey) }),
    ...(issuerKey && { authorityKeyId: hex(issuerKey) }),
    ocsp: webAddresses(addressesOf(accessOcsp)),
    issuers: webAddresses(addressesOf(accessIssuers)),
    crls: webAddresses(
      points.flatMap(({ distributionPoint }) => (Array.isArray(distributionPoint) ? distributionPoint : [])),
    ),
    isOcspNoCheck: find(ids.ocspNoCheck) !== undefined,
    isDemo: find(writtenDemoMark) !== undefined,
  };
}

/** As asn1js gives it back: numbers of more than 64 bits it does not write as such. */
const writtenDemoMark = (() => {
  const { result } = fromBER(new ObjectIdentifier({ value: demoMark }).toBER());
  return result instanceof ObjectIdentifier ? result.getValue() : demoMark;
})();

function isKnown(id: string): boolean {
  return Object.values<string>(ids).includes(id) || harmless.includes(id);
}

function parsed<T>(
  extension: Extension | undefined,
  kind: abstract new (...values: never[]) => T,
): T | undefined {
  const value: unknown = extension?.parsedValue;
  if (extension !== undefined && !(value instanceof kind)) throw new Error('an extension cannot be read');
  return value instanceof kind ? value : undefined;
}

function usagesOf(bits: BitString): readonly KeyUsage[] {
  const bytes = bits.valueBlock.valueHexView;
  return keyUsages.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function webAddresses(names: readonly GeneralName[]): readonly string[] {
  return names.flatMap(({ type, value }) =>
    type === 6 && typeof value === 'string' && /^https?:\/\//i.test(value) ? [value] : [],
  );
}

function hex({ valueBlock }: OctetString): string {
  return Buffer.from(valueBlock.valueHexView).toString('hex');
}
