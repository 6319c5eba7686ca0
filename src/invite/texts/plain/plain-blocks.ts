import type { ListItem } from '../../../model/index.js';
import type { Mail } from '../mail.js';
import type { DutiesBlock, MailBlock } from '../mail-blocks.js';
import { columnsOf } from './columns.js';
import { plainFacts } from './facts.js';
import { fold } from './fold.js';
import { hanging, padded, plainRuns, underlined } from './lines.js';
import type { PlainStyle } from './plain-style.js';

/** A block as lines of plain text. Blocks have an empty line between them. */
export function plainBlock(block: MailBlock, mail: Mail, style: PlainStyle): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return underlined(plainRuns(block.text), block.level === 2 ? '-' : undefined, style);
    case 'paragraph':
      return fold(plainRuns(block.text), style.columns);
    case 'list':
      return list(block.items, block.ordered, style);
    case 'table':
      return [block.header, ...block.rows].flatMap((cells) =>
        hanging('', cells.map(plainRuns).join(' | '), '  ', style),
      );
    case 'note':
      return block.paragraphs.flatMap((text) => hanging('| ', plainRuns(text), '| ', style));
    case 'rule':
      return ['-'.repeat(style.fixedWidth ? style.columns : 3)];
    case 'facts':
      return plainFacts(block.facts, mail.locale, style);
    case 'duties':
      return duties(block, style);
    case 'files':
      return block.files.flatMap(({ name, sha256 }) => [
        ...hanging('- ', name, '  ', style),
        ...hanging('  ', `SHA-256: ${sha256}`, '  ', style),
      ]);
    default:
      return block satisfies never;
  }
}

/** The phase, and below it each responsibility behind its reference. */
function duties({ title, duties: all }: DutiesBlock, style: PlainStyle): readonly string[] {
  const column = Math.max(...all.map(({ reference }) => columnsOf(reference))) + 2;
  const indent = ' '.repeat(column);
  const items = all.flatMap(({ reference, text, note }) => [
    ...hanging(padded(reference, column), text, indent, style),
    ...(note === '' ? [] : hanging(indent, note, indent, style)),
  ]);
  return [...fold(title, style.columns), '', ...items];
}

function list(items: readonly ListItem[], ordered: boolean, style: PlainStyle): readonly string[] {
  return items.flatMap(({ text, items: inner }, at) => {
    const mark = ordered ? padded(`${at + 1}.`, `${items.length}.`.length + 1) : '- ';
    const indent = ' '.repeat(mark.length);
    const below = list(inner, false, style).flatMap((line) => hanging(indent, line, `${indent}  `, style));
    return [...hanging(mark, plainRuns(text), indent, style), ...below];
  });
}
