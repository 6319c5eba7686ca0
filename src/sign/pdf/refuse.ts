import {
  CountersignError,
  type DiagnosticCode,
  type DiagnosticDetails,
  diagnostic,
} from '../../diagnostics/index.js';

/** Ends the work on a document, which stays as it was. */
export function refuse(code: DiagnosticCode, message: string, details?: DiagnosticDetails): never {
  throw new CountersignError(diagnostic(code, message, details));
}
