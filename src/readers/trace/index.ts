export type { Clause } from './clauses.js';
export { nearestClause, type Trace, type TraceMatch, traceWords } from './trace.js';
