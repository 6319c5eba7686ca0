export { type Issued, issuedPart, sizeOf } from './issued-part.js';
export { mentionsSignature } from './issued-reasons.js';
export { type PdfFindings, type PdfTerms, verifyPdf } from './verify-pdf.js';
