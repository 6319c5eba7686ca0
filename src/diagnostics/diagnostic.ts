import type { DiagnosticCode } from './codes.js';
import { codes } from './codes.js';
import type { Severity } from './severity.js';

/** A place in a text file. Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing to tell the user: what happened, where, and what to do next. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly span?: Span;
  /** Path of the field at fault, such as `customer.tenantId`. */
  readonly field?: string;
}

/** What a pure step gives back: its value and what there is to say about it. Nothing is thrown. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may differ from the table's entry for one occurrence of a code. */
export interface DiagnosticDetails {
  readonly span?: Span | undefined;
  readonly field?: string | undefined;
  /** Replaces the table's hint where the occurrence allows a more precise one. */
  readonly hint?: string | undefined;
}

/** Makes a diagnostic of a code in the table; severity and hint come from there. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const entry = codes[code];
  return {
    code,
    severity: entry.severity,
    message,
    hint: details.hint ?? entry.hint,
    ...(details.span && { span: details.span }),
    ...(details.field !== undefined && { field: details.field }),
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
