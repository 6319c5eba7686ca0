export {
  type IssuedContent,
  issuedContent,
  type MarkedTexts,
  type MarkedWords,
  markedWords,
  registeredContent,
} from './content/index.js';
export { type Issued, mentionsSignature } from './pdf/index.js';
export {
  presentVerification,
  type ReportFormat,
  type VerificationSubject,
  type VerifiedStatement,
} from './present/index.js';
export { type ContentReader, type ContentReaderOptions, openContentReader } from './reading/index.js';
export type * from './report.js';
export { type Untold, untoldOf } from './untold.js';
export { type ReturnedTerms, verifyReturned } from './verify-returned.js';
