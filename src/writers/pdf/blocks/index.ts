import { spacing } from '../../../brand/index.js';
import type { Block } from '../../../model/index.js';
import { leadsIn } from '../../lead-in.js';
import type { Content } from '../content.js';
import type { Setting } from '../setting.js';
import { choices } from './choices.js';
import { contents } from './contents.js';
import { exclusions } from './exclusions.js';
import { masthead } from './masthead.js';
import { note } from './note.js';
import { parties } from './parties.js';
import { phase } from './phase.js';
import { provenance } from './provenance.js';
import { signatures } from './signatures.js';
import { table } from './table.js';
import { list, paragraph, sectionHeading, subheading } from './text-blocks.js';

/**
 * One block as content.
 *
 * @param following The blocks after it: paragraphs before a table or signatures lead in to them.
 */
export function blockContent(block: Block, following: readonly Block[], setting: Setting): Content {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, setting);
    case 'contents':
      return contents(block, setting);
    case 'heading':
      return block.level === 2
        ? sectionHeading(block, setting.headingId(block), setting)
        : subheading(block.text, setting.headingId(block), setting);
    case 'paragraph':
      return paragraph(block, setting, { leadsIn: leadsIn(following) });
    case 'list':
      return list(block, setting);
    case 'table':
      return table(block, setting);
    case 'note':
      return note(block, setting);
    case 'rule':
      return rule(setting);
    case 'page-break':
      return { stack: [], pageBreak: 'before' };
    case 'parties':
      return parties(block, setting);
    case 'choices':
      return choices(block, setting);
    case 'phase':
      return { stack: [phase(block, setting)], group: 'Sect' };
    case 'exclusions':
      return exclusions(block, setting);
    case 'signatures':
      return signatures(block, setting);
    case 'provenance':
      return provenance(block, setting);
    default:
      return block satisfies never;
  }
}

function rule({ colours, paper }: Setting): Content {
  return {
    canvas: [
      { type: 'line', x1: 0, y1: 0, x2: paper.textWidth, y2: 0, lineWidth: 0.5, lineColor: colours.rule },
    ],
    margin: [0, spacing.paragraph, 0, 0],
  };
}
