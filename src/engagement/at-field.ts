import type { Span } from '../diagnostics/index.js';
import { type FieldPath, fieldName } from './field-path.js';
import type { LoadedEngagement } from './read.js';

/** The place and name of a field, for a diagnostic of a later step. */
export function atField(
  loaded: LoadedEngagement,
  path: FieldPath,
): { span: Span | undefined; field: string } {
  return { span: loaded.spanOf(path), field: fieldName(path) };
}
