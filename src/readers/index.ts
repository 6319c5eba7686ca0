export type {
  CarriedArticle,
  CarriedDocument,
  CarriedField,
  CarriedFile,
  CarriedFormat,
  DigestCheck,
} from './carried.js';
export { contentControls, openParts, tokensOf, type XmlElement, type XmlToken } from './docx/index.js';
export { largestDocument, largestPart, largestTotal } from './limits.js';
export { inflateWithin } from './pdf/index.js';
export { readDocument } from './read-document.js';
export { type Clause, nearestClause, type Trace, type TraceMatch, traceWords } from './trace/index.js';
export { recogniseFormat } from './recognise.js';
export { Unreadable } from './unreadable.js';
