import { resolve, sep } from 'node:path';
import { type Diagnostic, type Host, shippedSources } from '../index.js';

/**
 * Leaves out the warnings about the articles that come with the product: who makes a statement of them can do nothing
 * about them, and `countersign check` tells of them when it is pointed there. Errors stay.
 */
export function withoutShippedDefects(diagnostics: readonly Diagnostic[], host: Host): readonly Diagnostic[] {
  const folder = resolve(shippedSources(host)) + sep;
  return diagnostics.filter(
    ({ severity, span }) => severity === 'error' || !span || !resolve(span.file).startsWith(folder),
  );
}
