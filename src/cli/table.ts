import { printable } from './printable.js';

/** Characters that take two columns of a terminal (UAX #11, wide and full width; the ranges that text uses). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Marks that stand on the character before them. */
const zeroWidth = /\p{M}/u;

/** Most texts: a column for each character. */
const narrow = /^[\x20-\x7E]*$/;

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!zeroWidth.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** Rows under their headings, columns aligned. With `limit`, lines longer than that end in an ellipsis. */
export function renderTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  limit?: number,
): string {
  const lines = [headings.map((heading) => heading.toUpperCase()), ...rows.map((row) => row.map(printable))];
  // Not `Math.max(...)`: a hundred thousand arguments are more than the stack holds.
  const widths = headings.map((_, column) =>
    lines.reduce((widest, line) => Math.max(widest, displayWidth(line[column] ?? '')), 0),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${limit === undefined ? line : cut(line, limit)}\n`)
    .join('');
}

/** Rows below a line that they belong to. Columns in which nothing stands are left out. */
export function renderInset(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  limit?: number,
): string {
  const isFilled = headings.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const filled = (row: readonly string[]) => row.filter((_, column) => isFilled[column]);
  const inside = limit === undefined ? undefined : limit - 2;
  return renderTable(filled(headings), rows.map(filled), inside).replace(/^(?=.)/gm, '  ');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** A text that ends in an ellipsis where it takes more columns than `limit`. */
export function cut(text: string, limit: number): string {
  if (displayWidth(text) <= limit) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > limit - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
