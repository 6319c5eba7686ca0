import type { CertificateFacts } from './facts.js';

/** Purposes under which people and companies sign documents. */
const documents = [
  '1.3.6.1.5.5.7.3.36', // document signing (RFC 9336)
  '1.3.6.1.4.1.311.10.3.12', // document signing of Microsoft
  '1.2.840.113583.1.1.5', // authentic documents of Adobe
  '1.3.6.1.5.5.7.3.4', // protection of e-mail, under which most personal certificates are given out
  '2.5.29.37.0', // any
];

const timeStamping = '1.3.6.1.5.5.7.3.8';
const ocspSigning = '1.3.6.1.5.5.7.3.9';

/** What other purposes are, in words. */
const words: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'web servers',
  '1.3.6.1.5.5.7.3.2': 'logging in',
  '1.3.6.1.5.5.7.3.3': 'signing programs',
  [timeStamping]: 'time stamps',
  [ocspSigning]: 'answers about revocation',
  '1.3.6.1.4.1.311.20.2.2': 'logging in with a smart card',
};

/** What to ask of whoever issues certificates. */
export const neededUsage =
  'Ask for a certificate whose key usage has digitalSignature or nonRepudiation (contentCommitment).';

export const neededPurpose =
  'Ask for a certificate for signing documents: its extended key usage has document signing (1.3.6.1.5.5.7.3.36, Adobe 1.2.840.113583.1.1.5 or Microsoft 1.3.6.1.4.1.311.10.3.12) or e-mail protection (1.3.6.1.5.5.7.3.4), or there is none. Whoever verifies would refuse any other.';

/** Purposes as the end of a sentence. */
export function purposeWords(purposes: readonly string[]): string {
  return purposes.map((purpose) => words[purpose] ?? purpose).join(', ') || 'nothing';
}

/** Whether a certificate lets its key sign documents. */
export function maySignDocuments(certificate: CertificateFacts): boolean {
  return hasSignatureUsage(certificate) && hasDocumentPurpose(certificate);
}

/** Key usage: digitalSignature or nonRepudiation, where it is restricted at all (RFC 5280, 4.2.1.3). */
export function hasSignatureUsage({ keyUsages }: CertificateFacts): boolean {
  return (
    keyUsages === undefined || keyUsages.includes('digitalSignature') || keyUsages.includes('nonRepudiation')
  );
}

/** Extended key usage: where it is restricted, documents must be among it (RFC 5280, 4.2.1.12). */
export function hasDocumentPurpose({ extendedKeyUsages }: CertificateFacts): boolean {
  return extendedKeyUsages === undefined || extendedKeyUsages.some((purpose) => documents.includes(purpose));
}

/** RFC 3161, 2.3: time stamping alone, and critical. */
export function mayStampTimes(certificate: CertificateFacts): boolean {
  const { extendedKeyUsages, isExtendedKeyUsageCritical } = certificate;
  return (
    extendedKeyUsages?.length === 1 &&
    extendedKeyUsages[0] === timeStamping &&
    isExtendedKeyUsageCritical &&
    hasSignatureUsage(certificate)
  );
}

/** RFC 6960, 4.2.2.2: a responder that its issuer has named as one. */
export function mayAnswerOcsp({ extendedKeyUsages }: CertificateFacts): boolean {
  return extendedKeyUsages?.includes(ocspSigning) === true;
}
