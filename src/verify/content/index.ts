export { type ContentComparison, compareContent } from './compare-content.js';
export { type IssuedContent, issuedContent } from './issued.js';
export { registeredContent } from './issued-words.js';
export { type MarkedTexts, type MarkedWords, markedWords } from './marked-words.js';
export { readReturned, refusedAtOnce } from './read-returned.js';
export type { ReturnedContent } from './returned.js';
