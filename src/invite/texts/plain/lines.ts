import type { RichText, Run } from '../../../model/index.js';
import { columnsOf } from './columns.js';
import { fold } from './fold.js';
import type { PlainStyle } from './plain-style.js';

/** A heading with a line below it, as long as its longest line. */
export function underlined(
  title: string,
  line: '=' | '-' | undefined,
  { columns, fixedWidth }: PlainStyle,
): readonly string[] {
  const lines = fold(title, columns);
  return line === undefined || !fixedWidth
    ? lines
    : [...lines, line.repeat(Math.max(1, ...lines.map(columnsOf)))];
}

/** Text behind something that stands in its first line alone. */
export function hanging(
  first: string,
  text: string,
  rest: string,
  { columns }: PlainStyle,
): readonly string[] {
  const lines = fold(text, columns - Math.max(columnsOf(first), columnsOf(rest)));
  return lines.map((line, at) => `${at === 0 ? first : rest}${line}`.trimEnd());
}

/** A text with spaces behind it up to a column. */
export function padded(text: string, column: number): string {
  return text + ' '.repeat(Math.max(1, column - columnsOf(text)));
}

/** Rich text as plain text: a link is followed by where it leads. */
export function plainRuns(text: RichText): string {
  return text
    .map(({ text: own, href }: Run) => (href === undefined || href === own ? own : `${own} <${href}>`))
    .join('');
}
