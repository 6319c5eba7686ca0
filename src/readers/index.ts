export type {
  CarriedArticle,
  CarriedDocument,
  CarriedField,
  CarriedFile,
  CarriedFormat,
  DigestCheck,
} from './carried.js';
export { tokensOf, type XmlElement } from './docx/xml.js';
export { docxParts } from './docx-parts.js';
export { largestDocument, largestPart, largestTotal } from './limits.js';
export { inflateWithin } from './pdf/inflate.js';
export { readDocument } from './read-document.js';
export { type Clause, nearestClause, type Trace, type TraceMatch, traceWords } from './trace/index.js';
export { recogniseFormat } from './recognise.js';
export { Unreadable } from './unreadable.js';
