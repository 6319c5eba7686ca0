import type { Block } from '../../model/index.js';
import type { Rank } from '../outline.js';
import { choices } from './choices.js';
import { contents } from './contents.js';
import { exclusions } from './exclusions.js';
import { factList } from './facts.js';
import { heading } from './heading.js';
import { joined } from './join.js';
import { listItems } from './lists.js';
import { parties } from './parties.js';
import { phase } from './phase.js';
import { quoted } from './quote.js';
import { signatures } from './signatures.js';
import { table } from './table.js';
import { inline } from './text.js';

/**
 * A block as Markdown without a line feed at its end; nothing where Markdown has nothing for it.
 *
 * @param all The blocks of the statement, for its table of contents.
 */
export function render(block: Block, rank: (level: Rank) => Rank, all: readonly Block[]): string {
  switch (block.kind) {
    case 'masthead':
      return joined(
        heading(rank(1), [{ text: block.title }]),
        inline([{ text: block.subject, strong: true }], 'paragraph'),
        factList(block.facts),
      );
    case 'contents':
      return contents(block, all);
    case 'heading':
      return heading(rank(block.level), block.text);
    case 'paragraph':
      return inline(block.text, 'paragraph');
    case 'list':
      return listItems(block.items, block.ordered);
    case 'table':
      return table(
        block.header.map((text) => inline(text, 'cell')),
        block.rows.map((row) => row.map((text) => inline(text, 'cell'))),
      );
    case 'note':
      return quoted(block.paragraphs);
    case 'rule':
      return '---';
    case 'page-break':
      // A page of Markdown has no end.
      return '';
    case 'parties':
      return parties(block);
    case 'choices':
      return choices(block);
    case 'phase':
      return phase(block, rank);
    case 'exclusions':
      return exclusions(block);
    case 'signatures':
      return signatures(block);
    case 'provenance':
      return factList([...block.facts, block.digest, block.generator]);
    default:
      return block satisfies never;
  }
}
