import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.js';
import type { Catalog, Phase } from '../model/index.js';
import { expectedItems } from './revision.js';

/** Says which items of a revision an article lacks: one by one, and a phase that is not there at all as one. */
export function missingItems(
  catalog: Catalog,
  reference: string,
  phases: readonly Phase[],
  file: string,
): readonly Diagnostic[] {
  return catalog.phases.flatMap((phase) => {
    const expected = expectedItems(phase, catalog, reference, []);
    const built = phases.find(({ id }) => id === phase.id);
    if (built === undefined) {
      const message = `The article has no phase ${phase.id}; revision ${reference} has it with ${expected.length} items`;
      return expected.length === 0 ? [] : [missing(message, { file, line: 1, column: 1 })];
    }
    const ids = new Set(built.responsibilities.map(({ id }) => id));
    return expected
      .map(({ id }) => `${phase.id}.${id}`)
      .filter((id) => !ids.has(id))
      .map((id) => missing(`The article has no item ${id}; revision ${reference} has it`, built.span));
  });
}

function missing(message: string, span: Span): Diagnostic {
  return diagnostic('catalog-item-missing', message, { span });
}
