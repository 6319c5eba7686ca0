import { expect } from 'vitest';
import { type ListItem, plainText, type Signature, type Statement } from '../../src/model/index.js';
import { squeeze } from '../contract/reading.js';
import { visibleTexts } from '../contract/statement-text.js';
import type { ViewedField } from './pdf-viewer.js';

/** The fields that a statement promises, sorted by name. */
export function expectedFields({ blocks, signing }: Statement): Omit<ViewedField, 'page'>[] {
  if (signing.method !== 'fields') return [];
  return byName(
    blocks.flatMap((block): Omit<ViewedField, 'page'>[] => {
      if (block.kind === 'phase' && block.acknowledgement !== undefined)
        return [field(`acknowledge-${block.id}`, block.acknowledgement, 'check-box', 'Off')];
      if (block.kind !== 'signatures') return [];
      const { labels } = block;
      return block.signatures.flatMap(({ id, label, party, name = '', title = '' }) => {
        const tooltip = (what: string) => `${label}, ${party}: ${what}`;
        return [
          field(`${id}-signature`, tooltip(labels.signature), 'signature'),
          field(`${id}-name`, tooltip(labels.name), 'text', name),
          field(`${id}-title`, tooltip(labels.title), 'text', title),
          field(`${id}-date`, tooltip(`${labels.date} (${labels.dateHint})`), 'text'),
        ];
      });
    }),
  );
}

function field(name: string, tooltip: string, kind: ViewedField['kind'], value = '') {
  return { name, tooltip, kind, value };
}

export function byName<T extends { readonly name: string }>(fields: readonly T[]): T[] {
  return fields.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The statement as pages show it: signatures row by row, the customer's beside the provider's. */
export function signedInRows(statement: Statement): Statement {
  return withSignatures(statement, (signatures) => {
    const of = (wanted: string) => signatures.filter(({ role }) => role === wanted);
    const [left, right] = [of('customer'), of('provider')];
    return signatures.flatMap((_, row) => [left[row] ?? [], right[row] ?? []].flat());
  });
}

/** The statement without what is known of signatories where that stands in fields, which are no text of the page. */
export function withoutAnswers(statement: Statement): Statement {
  if (statement.signing.method !== 'fields') return statement;
  return withSignatures(statement, (signatures) => signatures.map(({ name: _, title: __, ...rest }) => rest));
}

function withSignatures(
  statement: Statement,
  changed: (signatures: readonly Signature[]) => readonly Signature[],
): Statement {
  const blocks = statement.blocks.map((block) =>
    block.kind === 'signatures' ? { ...block, signatures: changed(block.signatures) } : block,
  );
  return { ...statement, blocks };
}

/** Looks for each text of a statement behind the one before, white space aside, and names the first that is not there. */
export function expectInOrder(read: string, statement: Statement): void {
  const flow = squeeze(read);
  let from = 0;
  for (const { of, text } of visibleTexts(statement)) {
    const wanted = squeeze(text);
    const found = flow.indexOf(wanted, from);
    if (found < 0)
      expect.fail(
        `${of}: “${text}” is not behind “${flow.slice(Math.max(from - 60, 0), from)}”, where “${flow.slice(from, from + 100)}” is`,
      );
    from = found + wanted.length;
  }
}

/** Level and text of each heading of a Word document: the title has a style of its own, so that levels begin below it. */
export function expectedHeadings({ blocks }: Statement): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.level - 1} ${plainText(block.text)}`];
    return block.kind === 'phase' ? [`2 ${plainText(block.title)}`] : [];
  });
}

/** The points of all lists: those of the statement, and those below a responsibility. */
export function expectedPoints({ blocks }: Statement): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return pointsOf(block.items);
    if (block.kind === 'phase') return block.responsibilities.flatMap(({ details }) => pointsOf(details));
    return block.kind === 'exclusions' ? block.exclusions.flatMap(({ details }) => pointsOf(details)) : [];
  });
}

function pointsOf(items: readonly ListItem[]): string[] {
  return items.flatMap(({ text, items: below }) => [plainText(text), ...pointsOf(below)]);
}
