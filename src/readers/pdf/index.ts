export { inflateWithin } from './inflate.js';
export { readPdf } from './read-pdf.js';
