import type { ListItem } from '../../../model/index.js';
import type { Mail } from '../mail.js';
import type { DutiesBlock, MailBlock } from '../mail-blocks.js';
import { columnsOf } from './columns.js';
import { plainFacts } from './facts.js';
import { fold, lineColumns } from './fold.js';
import { hanging, padded, plainRuns, underlined } from './lines.js';

/** A block as lines of plain text. Blocks have an empty line between them. */
export function plainBlock(block: MailBlock, mail: Mail): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return underlined(plainRuns(block.text), block.level === 2 ? '-' : undefined);
    case 'paragraph':
      return fold(plainRuns(block.text), lineColumns);
    case 'list':
      return list(block.items, block.ordered);
    case 'table':
      return [block.header, ...block.rows].flatMap((cells) =>
        hanging('', cells.map(plainRuns).join(' | '), '  '),
      );
    case 'note':
      return block.paragraphs.flatMap((text) => hanging('| ', plainRuns(text), '| '));
    case 'rule':
      return ['-'.repeat(lineColumns)];
    case 'facts':
      return plainFacts(block.facts, mail.locale);
    case 'duties':
      return duties(block);
    case 'files':
      return block.files.flatMap(({ name, sha256 }) => [
        ...hanging('- ', name, '  '),
        ...hanging('  ', `SHA-256: ${sha256}`, '  '),
      ]);
    default:
      return block satisfies never;
  }
}

/** The phase, and below it each responsibility behind its reference. */
function duties({ title, duties: all }: DutiesBlock): readonly string[] {
  const column = Math.max(...all.map(({ reference }) => columnsOf(reference))) + 2;
  const indent = ' '.repeat(column);
  const items = all.flatMap(({ reference, text, note }) => [
    ...hanging(padded(reference, column), text, indent),
    ...(note === '' ? [] : hanging(indent, note, indent)),
  ]);
  return [...fold(title, lineColumns), '', ...items];
}

function list(items: readonly ListItem[], ordered: boolean): readonly string[] {
  return items.flatMap(({ text, items: inner }, at) => {
    const mark = ordered ? padded(`${at + 1}.`, `${items.length}.`.length + 1) : '- ';
    const indent = ' '.repeat(mark.length);
    const below = list(inner, false).flatMap((line) => hanging(indent, line, `${indent}  `));
    return [...hanging(mark, plainRuns(text), indent), ...below];
  });
}
