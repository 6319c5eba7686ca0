export { hashes } from './algorithms.js';
export { isIntact, isSignature, namesCertificate } from './check-signed.js';
export { cmsOf, type TimeStamps } from './cms-of.js';
export { cmsIds } from './identifiers.js';
export { readSigned, type Signed } from './read-signed.js';
export { type SignatureMethod, signatureMethod } from './signature-method.js';
