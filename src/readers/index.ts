export type {
  CarriedArticle,
  CarriedDocument,
  CarriedField,
  CarriedFile,
  CarriedFormat,
  DigestCheck,
} from './carried.js';
export { readDocument } from './read-document.js';
export { type Clause, nearestClause, type Trace, type TraceMatch, traceWords } from './trace/index.js';
