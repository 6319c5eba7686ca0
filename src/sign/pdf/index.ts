export { brandTypefaces } from './brand-typefaces.js';
export { changedSinceSeal } from './changed-since.js';
export {
  type Countersignable,
  type Countersigning,
  checkCountersigning,
  countersignPdf,
} from './countersign.js';
export { type DocumentField, fieldsOf } from './field-list.js';
export type { FieldValues } from './fill.js';
export { isSealed } from './is-sealed.js';
export { addLongTermData, longTermDataIn } from './long-term.js';
export { openPdf, type PdfFile } from './pdf-file.js';
export { type PlacedSignature, placedSignature } from './placed-signature.js';
export { readFieldValues } from './read-field-values.js';
export { sealPdf } from './seal.js';
export { sealOf } from './seal-of.js';
export type { LastingKey } from './sign-for-long.js';
