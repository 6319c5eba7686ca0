import type { Block } from '../../model/index.js';
import { choices } from './choices.js';
import { contents } from './contents.js';
import { type Element, element } from './element.js';
import { exclusions } from './exclusions.js';
import { list } from './lists.js';
import { masthead } from './masthead.js';
import { note } from './note.js';
import { ownTable } from './own-table.js';
import { parties } from './parties.js';
import { phase } from './phase.js';
import { provenance } from './provenance.js';
import type { Setting } from './setting.js';
import { signatures } from './signatures.js';
import { richText } from './text.js';

/** A block as elements. */
export function render(block: Block, setting: Setting): Element[] {
  switch (block.kind) {
    case 'masthead':
      return [masthead(block, setting)];
    case 'contents':
      return [contents(block, setting)];
    case 'heading':
      return [
        element(
          setting.headingTag(block.level),
          { class: `heading-${block.level}`, id: setting.nextHeadingId() },
          ...richText(block.text),
        ),
      ];
    case 'paragraph':
      return [element('p', {}, ...richText(block.text))];
    case 'list':
      return [list(block)];
    case 'table':
      return [ownTable(block)];
    case 'note':
      return [note(block.paragraphs)];
    case 'rule':
      return [element('hr', {})];
    case 'page-break':
      return [element('div', { class: 'page-break' })];
    case 'parties':
      return [parties(block, setting)];
    case 'choices':
      return choices(block);
    case 'phase':
      return [phase(block, setting)];
    case 'exclusions':
      return [exclusions(block, setting)];
    case 'signatures':
      return [signatures(block, setting)];
    case 'provenance':
      return [provenance(block)];
    default:
      return block satisfies never;
  }
}
