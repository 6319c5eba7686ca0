export { pdfFormat } from './format.js';
