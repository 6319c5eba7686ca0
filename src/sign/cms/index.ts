export { hashes } from './algorithms.js';
export { isIntact, namesCertificate } from './check-signed.js';
export { cmsOf, type TimeStamps } from './cms-of.js';
export { cmsIds } from './identifiers.js';
export { judgeSignature } from './judge-signature.js';
export { readSigned } from './read-signed.js';
