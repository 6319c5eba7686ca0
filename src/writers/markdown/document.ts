import type { Block, Statement } from '../../model/index.js';
import { createOutline } from '../outline.js';
import { render } from './blocks.js';
import { plain } from './text.js';

/** A statement as Markdown, a line feed at its end. */
export function markdownDocument({ blocks, furniture }: Statement): string {
  const rank = createOutline();
  const parts: string[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const part = render(block, rank, blocks);
    if (part === '') continue;
    if (endsInList(previous) && beginsWithList(block)) parts.push(between);
    parts.push(part);
    previous = block;
  }
  const lines = [furniture.header, furniture.footer].filter((line) => line !== '');
  if (lines.length > 0) parts.push('---', lines.map((line) => plain(line, 'paragraph')).join('\\\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Two lists that follow one another would be one. */
const between = '<!-- -->';

const lists: ReadonlySet<Block['kind']> = new Set(['list', 'provenance']);
const listsAtEnd: ReadonlySet<Block['kind']> = new Set([...lists, 'masthead', 'parties', 'choices']);

function beginsWithList(block: Block): boolean {
  return lists.has(block.kind);
}

function endsInList(block: Block | undefined): boolean {
  return block !== undefined && listsAtEnd.has(block.kind);
}
