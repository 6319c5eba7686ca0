export { type Issued, issuedPart, sizeOf } from './issued-part.js';
export { type PdfFindings, type PdfTerms, verifyPdf } from './verify-pdf.js';
