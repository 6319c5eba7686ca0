import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../../diagnostics/index.js';
import { type CertificateFacts, isDemo, isIssuedBy, type RevocationAnswer } from '../../../sign/index.js';
import { type Chain, chainOf } from './chain.js';
import { type RevocationData, revocationOf } from './revocation.js';
import { isoTime, type Moment, type Setting } from './setting.js';

export interface Trust {
  readonly isTrusted: boolean;
  readonly isDemo: boolean;
  /** Whether the data that came along answer for every certificate that can be revoked. */
  readonly isAnswered: boolean;
  readonly reasons: readonly Diagnostic[];
}

/**
 * Whether a certificate could be relied on at a moment: a chain to a trusted authority, each certificate valid then, none
 * revoked before (RFC 5280, 6; ETSI EN 319 102-1, 5.2.6). What is wrong only since then is a remark.
 *
 * @param subject `The signature in customer-1-signature`.
 * @param others Certificates that came along. @param data What the signature itself brings along about revocation.
 */
export function trustIn(
  certificate: CertificateFacts,
  others: readonly CertificateFacts[],
  data: RevocationData,
  moment: Moment,
  subject: string,
  setting: Setting,
): Trust {
  const { store, trusted } = setting;
  const chain = chainOf(certificate, [...others, ...store.certificates], trusted);
  const known = [...chain.certificates, ...others, ...store.certificates, ...trusted];
  const all = { ocsps: [...data.ocsps, ...store.ocsps], crls: [...data.crls, ...store.crls] };
  const answers = chain.certificates.slice(0, -1).map((each, at) => ({
    each,
    answer: revocationOf(each, chain.certificates[at + 1] ?? each, all, known, moment.time),
  }));
  const reasons = [
    ...faultReasons(chain, subject),
    ...chain.certificates.flatMap((each) => validity(each, moment, subject, setting.at)),
    ...answers.flatMap(({ each, answer }) =>
      answer === undefined || answer.kind === 'good' ? [] : [answered(each, answer, moment, subject)],
    ),
    ...(chain.fault === undefined ? strangers(others, known, subject) : []),
  ];
  const isAnswered = answers.every(({ answer }) => answer?.kind === 'good');
  return {
    isTrusted: chain.fault === undefined && reasons.every(({ severity }) => severity !== 'error'),
    isDemo: chain.certificates.some(isDemo),
    isAnswered: chain.fault === undefined && isAnswered,
    reasons,
  };
}

const faultCodes = {
  untrusted: 'signer-untrusted',
  weak: 'signature-weak',
  usage: 'signer-usage',
} as const satisfies Record<string, DiagnosticCode>;

function faultReasons({ fault }: Chain, subject: string): readonly Diagnostic[] {
  return fault === undefined ? [] : [diagnostic(faultCodes[fault.kind], `${subject}: ${fault.message}`)];
}

function validity(
  { name, notBefore, notAfter }: CertificateFacts,
  { time, isProven }: Moment,
  subject: string,
  now: number,
): readonly Diagnostic[] {
  const of = `${subject}: the certificate of ${name}`;
  if (time < notBefore)
    return [
      diagnostic('signer-expired', `${of} is valid from ${isoTime(notBefore)} on, after it was signed`),
    ];
  if (time > notAfter) {
    const why = isProven ? 'before it was signed' : 'and no time stamp proves that it was signed before';
    return [diagnostic('signer-expired', `${of} expired on ${isoTime(notAfter)}, ${why}`)];
  }
  if (now <= notAfter) return [];
  return [diagnostic('signer-expired-since', `${of} expired on ${isoTime(notAfter)}, after it was signed`)];
}

function answered(
  { name }: CertificateFacts,
  answer: Exclude<RevocationAnswer, { kind: 'good' }>,
  { time, isProven }: Moment,
  subject: string,
): Diagnostic {
  if (answer.kind === 'unsound') {
    const message = `${subject}: what came along on whether the certificate of ${name} was revoked does not hold`;
    return diagnostic('revocation-unproven', message);
  }
  const of = `${subject}: the certificate of ${name} was revoked on ${isoTime(answer.since)}`;
  if (isProven && answer.since > time)
    return diagnostic('signer-revoked-since', `${of}, after it was signed`);
  const why = isProven ? 'before it was signed' : 'and no time stamp proves that it was signed before';
  return diagnostic('signer-revoked', `${of}, ${why}`);
}

/**
 * Certificates within a signature are not signed with it: each must at least be whole, that is, signed by one that is known. Where
 * no authority stands behind the signer, its own authorities are strangers too, and that has been told.
 */
function strangers(
  others: readonly CertificateFacts[],
  known: readonly CertificateFacts[],
  subject: string,
): readonly Diagnostic[] {
  const strange = others.find((each) => !known.some((issuer) => isIssuedBy(each, issuer)));
  return strange === undefined
    ? []
    : [
        diagnostic(
          'signature-malformed',
          `${subject}: the certificate of ${strange.name} within it belongs to nothing`,
        ),
      ];
}
