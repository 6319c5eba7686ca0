import { type CertificateFacts, crlAnswer, ocspAnswer, type RevocationAnswer } from '../../../sign/index.js';
import { wholeDer } from './der.js';

/** What came along about certificates; nothing of it is believed before its own signature is checked. DER each. */
export interface RevocationData {
  readonly ocsps: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
}

/**
 * What the data say of a certificate at a time: revoked wins, since a later answer knows more; then an answer that was
 * valid at the time or was given after it. Nothing where none is about the certificate.
 *
 * @param issuer Of the certificate. @param others Certificates of responders may be among them.
 * @param at Milliseconds since 1970.
 */
export function revocationOf(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  data: RevocationData,
  others: readonly CertificateFacts[],
  at: number,
): RevocationAnswer | undefined {
  const answers = [
    ...data.ocsps.filter(isWhole).map((der) => ocspAnswer(der, certificate, issuer, others)),
    ...data.crls.filter(isWhole).map((der) => crlAnswer(der, certificate, issuer)),
  ].filter((answer) => answer !== undefined);
  const revoked = answers.find(({ kind }) => kind === 'revoked');
  const good = answers.find((answer) => answer.kind === 'good' && answer.until >= at);
  return revoked ?? good ?? (answers.length > 0 ? { kind: 'unsound' } : undefined);
}

/** What came along may be written so that it reads in two ways: then it says nothing. */
function isWhole(der: Uint8Array): boolean {
  return wholeDer(der) !== undefined;
}
