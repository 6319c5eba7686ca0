export { type ContentComparison, compareContent } from './compare-content.js';
export type { TextFinding } from './findings.js';
export { type IssuedContent, issuedContent } from './issued.js';
export { type RegisteredContent, registeredContent } from './issued-words.js';
export { readReturned } from './read-returned.js';
export type { ReturnedContent } from './returned.js';
