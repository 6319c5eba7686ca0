import type { Diagnostic } from './diagnostic.js';
import type { Severity } from './severity.js';

/** Paints a severity or place for a terminal; the identity where there are no colours. */
export type Paint = (text: string, tone: Severity | 'quiet') => string;

const plain: Paint = (text) => text;

/** `engagement.yaml:12:3` or, without a place, nothing. */
function place({ span }: Diagnostic): string {
  return span ? `${span.file}:${span.line}:${span.column}` : '';
}

/**
 * One diagnostic as two lines of text, in the form compilers use so that editors can jump to it:
 *
 *     engagement.yaml:12:3: error[engagement-invalid]: customer.tenantId: not a GUID
 *       hint: Write it as 00000000-0000-0000-0000-000000000000.
 */
export function renderDiagnostic(diagnostic: Diagnostic, paint: Paint = plain): string {
  const { severity, code, message, hint, field } = diagnostic;
  const where = place(diagnostic);
  const head = [
    where && `${paint(where, 'quiet')}: `,
    paint(`${severity}[${code}]`, severity),
    ': ',
    field === undefined ? '' : `${field}: `,
    message,
  ].join('');
  return `${head}\n  ${paint('hint:', 'quiet')} ${hint}`;
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Orders by severity, then file, line and column; the order is stable otherwise. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      order[a.severity] - order[b.severity] ||
      compare(a.span?.file ?? '', b.span?.file ?? '') ||
      (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
      (a.span?.column ?? 0) - (b.span?.column ?? 0),
  );
}

/** Code-unit order, which no locale changes. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
