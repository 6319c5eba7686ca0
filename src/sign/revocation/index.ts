export type { RevocationAnswer } from './answer.js';
export { openRevocation, type RevocationData } from './collect.js';
export { crlAnswer } from './crl-answer.js';
export { ocspAnswer } from './ocsp-answer.js';
