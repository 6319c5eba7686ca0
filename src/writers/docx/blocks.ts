import { Paragraph, Table } from 'docx';
import type { Block } from '../../model/index.js';
import { choices } from './choices.js';
import { exclusions } from './exclusions.js';
import { list } from './lists.js';
import { masthead } from './masthead.js';
import { richParagraph } from './paragraph.js';
import { parties } from './parties.js';
import { phase } from './phase.js';
import { provenance } from './provenance.js';
import type { Setting } from './setting.js';
import { signatures } from './signatures.js';
import { styles } from './styles.js';
import { table } from './table.js';

type Element = Paragraph | Table;

/** All blocks of a statement as the body of the document. */
export function body(blocks: readonly Block[], setting: Setting): Element[] {
  const elements: Element[] = [];
  let breakBefore = false;
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      if (breakBefore) elements.push(gap(true));
      breakBefore = true;
      continue;
    }
    const next = blocks[place + 1];
    append(elements, keptWith(next, block, render(block, setting, place)), breakBefore);
    breakBefore = false;
  }
  // The body ends in a paragraph, or Word calls the document damaged.
  if (breakBefore || elements.at(-1) instanceof Table) elements.push(gap(breakBefore));
  return elements;
}

/** Appends a block; Word makes one table of two that touch, so something has to stand between them. */
function append(elements: Element[], added: readonly Element[], breakBefore: boolean): void {
  const [first, ...rest] = added;
  if (first === undefined) return;
  const startsWithTable = first instanceof Table;
  if (startsWithTable && (breakBefore || elements.at(-1) instanceof Table)) elements.push(gap(breakBefore));
  elements.push(!startsWithTable && breakBefore ? first.with({ pageBreakBefore: true }) : first, ...rest);
}

function gap(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({ style: styles.gap, pageBreakBefore });
}

/** A paragraph that leads to a list, a table or signatures stays with it. */
function keptWith(next: Block | undefined, block: Block, elements: Element[]): Element[] {
  const [only] = elements;
  if (block.kind !== 'paragraph' || !(only instanceof Paragraph) || next === undefined) return elements;
  const leads = ['list', 'table', 'exclusions', 'signatures', 'choices', 'provenance'].includes(next.kind);
  return leads ? [only.with({ keepNext: true })] : elements;
}

function render(block: Exclude<Block, { kind: 'page-break' }>, setting: Setting, place: number): Element[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, setting);
    case 'heading':
      return [richParagraph(block.level === 2 ? styles.heading1 : styles.heading2, block.text, setting)];
    case 'paragraph':
      return [richParagraph(styles.body, block.text, setting)];
    case 'list':
      return list(block, setting, place);
    case 'table':
      return [table(block, setting)];
    case 'note':
      return block.paragraphs.map((text) => richParagraph(styles.note, text, setting));
    case 'rule':
      return [new Paragraph({ style: styles.rule })];
    case 'parties':
      return [parties(block, setting)];
    case 'choices':
      return [choices(block, setting)];
    case 'phase':
      return phase(block, setting, place);
    case 'exclusions':
      return [exclusions(block, setting)];
    case 'signatures':
      return [signatures(block, setting)];
    case 'provenance':
      return [provenance(block, setting)];
    default:
      return block satisfies never;
  }
}
