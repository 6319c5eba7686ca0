export { checkCertificate } from './check-certificate.js';
export { demoMark, isDemo } from './demo-mark.js';
export type { CertificateFacts } from './facts.js';
export { isIssuedBy, issuerAmong, mayIssue } from './issuance.js';
export { readCertificate, readCertificates } from './read-certificate.js';
export { digestName, signatureHash } from './signature-hash.js';
export { mayAnswerOcsp, maySignDocuments, mayStampTimes } from './usage.js';
export { isStrongHash, isWeakKey } from './weakness.js';
