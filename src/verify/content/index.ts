export { type ContentComparison, compareContent } from './compare-content.js';
export { type IssuedContent, issuedContent } from './issued.js';
export { registeredContent } from './issued-words.js';
export { readReturned } from './read-returned.js';
export type { ReturnedContent } from './returned.js';
