import { CountersignError, diagnostic, exitCodes } from '../index.js';
import type { Report } from './report.js';

/** The report of a verb that could not go on. What it threw on purpose says so itself; anything else is a defect. */
export function failureReport(error: unknown): Report {
  if (error instanceof CountersignError) {
    return { diagnostics: error.diagnostics, result: {}, text: '', exitCode: error.exitCode };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [line = message] = message.split('\n', 1);
  return { diagnostics: [diagnostic('internal', line)], result: {}, text: '', exitCode: exitCodes.problems };
}
