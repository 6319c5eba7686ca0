import { Paragraph, Table } from 'docx';
import type { Block } from '../../model/index.js';
import { leadsIn } from '../lead-in.js';
import { choices } from './choices.js';
import { contents } from './contents.js';
import { exclusions } from './exclusions.js';
import { heading } from './heading.js';
import { list } from './lists.js';
import { masthead } from './masthead.js';
import { note } from './note.js';
import { ownTable } from './own-table.js';
import { richParagraph, tableGap } from './paragraph.js';
import { parties } from './parties.js';
import { phase } from './phase.js';
import { provenance } from './provenance.js';
import type { Setting } from './setting.js';
import { signatures } from './signatures.js';
import { styles } from './style-names.js';

type Element = Paragraph | Table;

/** All blocks of a statement as the body of the document. */
export function body(blocks: readonly Block[], setting: Setting): Element[] {
  const elements: Element[] = [];
  let breakBefore = false;
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      if (breakBefore) elements.push(tableGap(true));
      breakBefore = true;
      continue;
    }
    const next = blocks[place + 1];
    const rendered = render(block, setting, place);
    const kept =
      block.kind === 'paragraph' && leadsIn(blocks.slice(place + 1)) ? keptWithNext(rendered) : rendered;
    append(elements, belowHeading(blocks[place - 1], block, kept), breakBefore);
    if (elements.at(-1) instanceof Table && needsGap(next)) elements.push(tableGap());
    breakBefore = false;
  }
  // The body ends in a paragraph, or Word calls the document damaged.
  if (breakBefore || elements.at(-1) instanceof Table) elements.push(tableGap(breakBefore));
  return elements;
}

/** Headings bring their own distance. */
function needsGap(next: Block | undefined): boolean {
  return next !== undefined && !['heading', 'phase', 'page-break'].includes(next.kind);
}

/** Where one heading follows another, the first one's distance is enough. */
function belowHeading(previous: Block | undefined, block: Block, elements: Element[]): Element[] {
  const [first, ...rest] = elements;
  if (previous?.kind !== 'heading' || !(first instanceof Paragraph)) return elements;
  return block.kind === 'heading' || block.kind === 'phase'
    ? [first.with({ spacing: { before: 0 } }), ...rest]
    : elements;
}

/** Appends a block, on a new page where it must: a paragraph can say so itself, a table cannot. */
function append(elements: Element[], added: readonly Element[], breakBefore: boolean): void {
  const [first, ...rest] = added;
  if (first === undefined) return;
  if (breakBefore && first instanceof Table) elements.push(tableGap(true));
  elements.push(
    breakBefore && first instanceof Paragraph
      ? first.with({ pageBreakBefore: true, spacing: { before: 0 } })
      : first,
    ...rest,
  );
}

function keptWithNext(elements: readonly Element[]): Element[] {
  return elements.map((element) =>
    element instanceof Paragraph ? element.with({ keepNext: true }) : element,
  );
}

function render(block: Exclude<Block, { kind: 'page-break' }>, setting: Setting, place: number): Element[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, setting);
    case 'contents':
      return contents(block, setting);
    case 'heading':
      return [heading(block, block.text, setting)];
    case 'paragraph':
      return [richParagraph(styles.body, block.text, setting)];
    case 'list':
      return list(block, setting, place);
    case 'table':
      return [ownTable(block, setting)];
    case 'note':
      return note(block.paragraphs, setting);
    case 'rule':
      return [new Paragraph({ style: styles.rule })];
    case 'parties':
      return parties(block, setting);
    case 'choices':
      return [choices(block, setting)];
    case 'phase':
      return phase(block, setting, place);
    case 'exclusions':
      return [exclusions(block, setting)];
    case 'signatures':
      return [signatures(block, setting, place)];
    case 'provenance':
      return [provenance(block, setting)];
    default:
      return block satisfies never;
  }
}
