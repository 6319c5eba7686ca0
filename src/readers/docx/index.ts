export { openParts } from './parts.js';
export { readDocx } from './read-docx.js';
