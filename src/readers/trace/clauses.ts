import type { Span } from '../../diagnostics/index.js';
import { type ListItem, plainText, type Statement } from '../../model/index.js';

/** A responsibility of a statement, or one that is not part of it. */
export interface Clause {
  readonly id: string;
  /** `G-01`; what is not part of the statement has none. */
  readonly reference?: string;
  readonly phase: { readonly id: string; readonly title?: string };
  readonly included: boolean;
  /** Why it is not part of the statement. */
  readonly reason?: string;
  readonly text: string;
  /** Points below it, of every level, in order. */
  readonly details: readonly string[];
  readonly owner?: string;
  readonly due?: string;
  readonly place: Span;
}

/** All clauses of a statement, in its order. */
export function clausesOf({ blocks }: Statement): readonly Clause[] {
  const phases = blocks.flatMap((block) => (block.kind === 'phase' ? [block] : []));
  const titles = new Map(phases.map(({ id, title }) => [id, plainText(title)]));
  const included = phases.flatMap(({ id: phase, responsibilities }) =>
    responsibilities.map(({ text, details, source, ...rest }) => ({
      ...rest,
      phase: phaseOf(phase, titles),
      included: true,
      text: plainText(text),
      details: pointsOf(details),
      place: source,
    })),
  );
  const excluded = blocks
    .flatMap((block) => (block.kind === 'exclusions' ? block.exclusions : []))
    .map(({ text, details, source, ...rest }) => ({
      ...rest,
      phase: phaseOf(rest.id.split('.')[0] ?? rest.id, titles),
      included: false,
      text: plainText(text),
      details: pointsOf(details),
      place: source,
    }));
  return [...included, ...excluded];
}

function phaseOf(id: string, titles: ReadonlyMap<string, string>): Clause['phase'] {
  const title = titles.get(id);
  return { id, ...(title !== undefined && { title }) };
}

function pointsOf(items: readonly ListItem[]): readonly string[] {
  return items.flatMap(({ text, items: below }) => [plainText(text), ...pointsOf(below)]);
}
