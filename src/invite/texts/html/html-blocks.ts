import type { ListItem, RichText } from '../../../model/index.js';
import { type Element, element, type Node } from '../../../writers/index.js';
import type { MailBlock } from '../mail-blocks.js';
import { htmlRuns } from './html-runs.js';
import { duties, facts, files, ownTable } from './html-tables.js';
import type { Look } from './look.js';
import { textStyle } from './text-style.js';

/** A block as elements. Each has its whole style, since nothing is inherited for certain. */
export function htmlBlock(block: MailBlock, look: Look): Element[] {
  const { light, body, heading } = look;
  switch (block.kind) {
    case 'heading': {
      const size = block.level === 2 ? 'font-size:18px;line-height:26px' : 'font-size:16px;line-height:24px';
      const style = `margin:32px 0 8px 0;font-family:${heading};${size};font-weight:bold;color:${light.accent}`;
      return [
        element(block.level === 2 ? 'h2' : 'h3', { class: 'accent', style }, ...htmlRuns(block.text, look)),
      ];
    }
    case 'paragraph':
      return [paragraph(htmlRuns(block.text, look), look)];
    case 'list':
      return [list(block.items, block.ordered, look)];
    case 'table':
      return [ownTable(block, look)];
    case 'note':
      return [note(block.paragraphs, look)];
    case 'rule':
      return [
        element('hr', {
          class: 'ruled',
          style: `margin:24px 0;border:0;border-top:1px solid ${light.rule};font-family:${body}`,
        }),
      ];
    case 'facts':
      return [facts(block, look)];
    case 'duties':
      return duties(block, look);
    case 'files':
      return [files(block, look)];
    default:
      return block satisfies never;
  }
}

function paragraph(content: readonly Node[], look: Look): Element {
  return element('p', { class: 'ink', style: `margin:12px 0;${textStyle(look)}` }, ...content);
}

function list(items: readonly ListItem[], ordered: boolean, look: Look): Element {
  return element(
    ordered ? 'ol' : 'ul',
    { class: 'ink', style: `margin:12px 0;padding:0;padding-${look.start}:28px;${textStyle(look)}` },
    ...items.map(({ text, items: inner }) =>
      element(
        'li',
        { style: 'margin:0 0 4px 0' },
        ...htmlRuns(text, look),
        ...(inner.length > 0 ? [list(inner, false, look)] : []),
      ),
    ),
  );
}

function note(paragraphs: readonly RichText[], look: Look): Element {
  const style = `margin:16px 0;padding:4px 16px;border-${look.start}:3px solid ${look.light.accent}`;
  return element('div', { style }, ...paragraphs.map((text) => paragraph(htmlRuns(text, look), look)));
}
