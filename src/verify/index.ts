export { type IssuedContent, issuedContent, readReturned } from './content/index.js';
export type { Issued } from './pdf/index.js';
export type * from './report.js';
export { type ReturnedTerms, verifyReturned } from './verify-returned.js';
