export { type Countersigning, countersignPdf } from './countersign.js';
export type { FieldValues } from './fill.js';
export { addLongTermData } from './long-term.js';
export { openPdf, type PdfFile } from './pdf-file.js';
export { type PlacedSignature, placedSignature } from './placed-signature.js';
export { type Seal, sealPdf } from './seal.js';
export type { LastingKey } from './sign-for-long.js';
export type { SigningKey } from './signing-key.js';
