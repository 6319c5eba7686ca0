import { type Diagnostic, sortDiagnostics } from '../index.js';
import type { Session } from './report.js';
import { withoutShippedDefects } from './shipped.js';

/** What was repaired in an article matters to who keeps the article, not to who makes a statement of it. */
export function worthTelling(
  diagnostics: readonly Diagnostic[],
  flags: { readonly verbose?: true },
  { host }: Session,
): readonly Diagnostic[] {
  if (flags.verbose || 'json' in flags) return sortDiagnostics(diagnostics);
  const told = withoutShippedDefects(diagnostics, host);
  return sortDiagnostics(told.filter(({ severity }) => severity !== 'info'));
}
