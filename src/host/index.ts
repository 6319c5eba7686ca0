export { answerOf, type ProgramCall } from './answer-of.js';
export * from './interface.js';
export * from './memory.js';
export * from './node.js';
export { outputOf } from './output-of.js';
export {
  backOff,
  checkGoingOn,
  PassingError,
  type Patience,
  patient,
  type RetryPolicy,
  withRetries,
} from './retry.js';
export { isPassing, retryAfter, webFailure } from './web-failure.js';
export { type WebReply, type WebRequest, webRequest } from './web-request.js';
