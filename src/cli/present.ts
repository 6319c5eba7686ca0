import { type Diagnostic, renderDiagnostic } from '../index.js';
import { paintFor } from './paint.js';
import { printable } from './printable.js';
import type { Report } from './report.js';
import type { Terminal } from './terminal.js';

/**
 * Shows a report: for a program one JSON object on standard output, for a person the result there and the diagnostics
 * on standard error.
 */
export function present(report: Report, terminal: Terminal, json: boolean): void {
  const { diagnostics, result, text, exitCode } = report;
  if (json) {
    terminal.out(`${safeJson({ ok: exitCode === 0, ...result, diagnostics })}\n`);
    return;
  }
  for (const entry of diagnostics) tell(entry, terminal);
  if (text.length > 0) terminal.out(text);
}

/** Tells a person of something at once. */
export function tell(entry: Diagnostic, terminal: Terminal): void {
  terminal.err(`${renderDiagnostic(harmless(entry), paintFor(terminal))}\n`);
}

/** JSON leaves some control characters as they are, which a terminal would obey. */
function safeJson(value: object): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u007F-\u009F]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

/** Names and values of the user's files are quoted in diagnostics; none of them may reach the terminal as a command. */
function harmless(entry: Diagnostic): Diagnostic {
  const { message, hint, field, span } = entry;
  return {
    ...entry,
    message: printable(message),
    hint: printable(hint),
    ...(field !== undefined && { field: printable(field) }),
    ...(span && { span: { ...span, file: printable(span.file) } }),
  };
}
