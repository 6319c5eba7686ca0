import type { Diagnostic } from '../diagnostics/index.js';
import { atField, type LoadedEngagement } from '../engagement/index.js';

/** A problem without a place of its own, such as a brand that does not exist, stands where the engagement names it. */
export function withPlace(
  entry: Diagnostic,
  path: readonly (string | number)[],
  loaded: LoadedEngagement,
): Diagnostic {
  const { span, field } = atField(loaded, path);
  return entry.span !== undefined || span === undefined ? entry : { ...entry, span, field };
}
