import type { Block, MastheadBlock } from '../../model/index.js';
import { render } from './blocks.js';
import { type Element, element } from './element.js';
import { masthead } from './masthead.js';
import type { Setting } from './setting.js';

/**
 * The page's landmarks: the masthead it begins with as its header, what comes then as its main part, and in its footer what
 * stands on every page of paper, below the last section where that one tells the statement's provenance.
 */
export function regions(blocks: readonly Block[], setting: Setting): Element[] {
  const { opening, sections, closing } = split(blocks);
  return [
    ...(opening ? [masthead(opening, setting)] : []),
    element('main', { class: 'measure' }, ...sections.map((section) => sectionOf(section, setting))),
    element(
      'footer',
      { class: 'closing' },
      element(
        'div',
        { class: 'measure' },
        ...(closing ? [sectionOf(closing, setting)] : []),
        ...furniture(setting),
      ),
    ),
  ];
}

interface Split {
  readonly opening?: MastheadBlock;
  readonly sections: readonly (readonly Block[])[];
  readonly closing?: readonly Block[];
}

function split(blocks: readonly Block[]): Split {
  const [first, ...rest] = blocks;
  const opening = first?.kind === 'masthead' ? first : undefined;
  const sections: Block[][] = [];
  for (const block of opening ? rest : blocks) {
    const current = sections.at(-1);
    const begins = block.kind === 'heading' && block.level === 2;
    if (current === undefined || begins) sections.push([block]);
    else current.push(block);
  }
  const last = sections.at(-1);
  const closing = sections.length > 1 && last?.at(-1)?.kind === 'provenance' ? sections.pop() : undefined;
  return { sections, ...(opening && { opening }), ...(closing && { closing }) };
}

function sectionOf(blocks: readonly Block[], setting: Setting): Element {
  return element('section', {}, ...blocks.flatMap((block) => render(block, setting)));
}

/** On paper these stand in the margins of every page, see `pageRules`. */
function furniture({ statement: { furniture: lines } }: Setting): Element[] {
  const texts = [lines.header, lines.footer].filter((line) => line !== '');
  return texts.length === 0
    ? []
    : [element('div', { class: 'furniture' }, ...texts.map((line) => element('p', {}, line)))];
}
