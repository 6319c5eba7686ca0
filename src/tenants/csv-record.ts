/** A record of CSV taken apart, or why it cannot be. Offsets are those of its text. */
export type CsvCells =
  | { readonly kind: 'cells'; readonly cells: readonly string[]; readonly starts: readonly number[] }
  /** A quote is opened at `at` and not closed. */
  | { readonly kind: 'open'; readonly at: number }
  | { readonly kind: 'broken'; readonly at: number; readonly message: string; readonly hint: string };

const doubled = 'Put the whole cell in quotes and write each quote within it twice.';

/**
 * The cells of one record of CSV (RFC 4180, section 2), strictly: quotes stand around a whole cell, and within it
 * each is written twice. Not by csv-parse, which takes all that follows a misplaced quote as quoted up to the next
 * one: a single bad row would swallow its neighbours.
 */
export function cellsOf(text: string, delimiter: string): CsvCells {
  const cells: string[] = [];
  const starts: number[] = [];
  for (let at = 0; ; at += delimiter.length) {
    starts.push(at);
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === -1) return { kind: 'open', at };
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < text.length && !text.startsWith(delimiter, at)) {
        return {
          kind: 'broken',
          at,
          message: 'a quoted cell goes on behind its closing quote',
          hint: doubled,
        };
      }
    } else {
      const next = text.indexOf(delimiter, at);
      const cell = text.slice(at, next === -1 ? text.length : next);
      const quote = cell.indexOf('"');
      if (quote !== -1) {
        const message = 'a quote stands within a cell that is not in quotes';
        return { kind: 'broken', at: at + quote, message, hint: doubled };
      }
      cells.push(cell);
      at += cell.length;
    }
    if (at >= text.length) return { kind: 'cells', cells, starts };
  }
}

/** Offset of the quote that is not written twice; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
