import type { Block } from '../../model/index.js';
import { choices } from './choices.js';
import { contents } from './contents.js';
import { type Element, paragraph, setAs } from './elements.js';
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
import type { Duties, Surroundings } from './surroundings.js';

const noDuties: Duties = { bookmarks: [], widths: { reference: 0, owner: 0, due: 0 } };

/** A block of a statement as elements of the document's body, with what keeps it apart from its neighbours. */
export function blockElements(block: Block, surroundings: Surroundings, setting: Setting): Element[] {
  const { previous, next } = surroundings;
  const broken = previous === 'page-break';
  if (block.kind === 'page-break') {
    // The next block begins the new page: a break before another, or before nothing, leaves a page empty.
    return [...(broken ? [tableGap(true)] : []), ...(next === undefined ? [tableGap(true)] : [])];
  }
  const rendered = render(block, surroundings, setting);
  const kept = surroundings.leadsIn ? keptWithNext(rendered) : rendered;
  const elements = onNewPage(belowHeading(previous, block, kept), broken);
  return elements.at(-1)?.kind === 'table' && needsGap(next) ? [...elements, tableGap()] : elements;
}

/** Headings bring their own distance. The body ends in a paragraph, or Word calls the document damaged. */
function needsGap(next: Block['kind'] | undefined): boolean {
  return next === undefined || !['heading', 'phase', 'page-break'].includes(next);
}

/** Where one heading follows another, the first one's distance is enough. */
function belowHeading(previous: Block['kind'] | undefined, block: Block, elements: Element[]): Element[] {
  const [first, ...rest] = elements;
  if (previous !== 'heading' || first?.kind !== 'paragraph') return elements;
  return block.kind === 'heading' || block.kind === 'phase'
    ? [setAs(first, { spacing: { before: 0 } }), ...rest]
    : elements;
}

/** A block on a new page where it must: a paragraph can say so itself, a table cannot. */
function onNewPage(elements: Element[], broken: boolean): Element[] {
  const [first, ...rest] = elements;
  if (first === undefined || !broken) return elements;
  return first.kind === 'paragraph'
    ? [setAs(first, { pageBreakBefore: true, spacing: { before: 0 } }), ...rest]
    : [tableGap(true), ...elements];
}

function keptWithNext(elements: readonly Element[]): Element[] {
  return elements.map((element) =>
    element.kind === 'paragraph' ? setAs(element, { keepNext: true }) : element,
  );
}

function render(
  block: Exclude<Block, { kind: 'page-break' }>,
  { place, heading: headingPlace = { rank: 1 }, duties = noDuties, contents: lines = [] }: Surroundings,
  setting: Setting,
): Element[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, setting);
    case 'contents':
      return contents(block, lines, setting);
    case 'heading':
      return [heading(block.text, headingPlace, setting)];
    case 'paragraph':
      return [richParagraph(styles.body, block.text, setting)];
    case 'list':
      return list(block, setting, place);
    case 'table':
      return [ownTable(block, setting)];
    case 'note':
      return note(block.paragraphs, setting);
    case 'rule':
      return [paragraph({ style: styles.rule })];
    case 'parties':
      return parties(block, setting);
    case 'choices':
      return [choices(block, setting)];
    case 'phase':
      return phase(block, { heading: headingPlace, duties, place }, setting);
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
