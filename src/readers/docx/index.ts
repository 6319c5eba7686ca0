export { readDocx } from './read-docx.js';
