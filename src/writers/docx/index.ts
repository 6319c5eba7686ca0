export { docxFormat } from './docx.js';
