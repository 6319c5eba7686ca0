export type { RevocationAnswer } from './answer.js';
export { openRevocation, type Revocation, type RevocationData } from './collect.js';
export { crlAnswer } from './crl-answer.js';
export type { RevocationGround } from './fetch.js';
export { ocspAnswer } from './ocsp-answer.js';
