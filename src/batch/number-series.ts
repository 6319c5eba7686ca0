import { diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import { braceProblem, type Piece, piecesOf } from './braces.js';

/** A series of numbers of statements: text, the year of issue, and a counter of at least `width` digits. */
export type NumberSeries = readonly (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year' }
  | { readonly kind: 'counter'; readonly width: number }
)[];

/** Room for a counter that outgrows its zeros, within the 300 characters that a number may have. */
const longestSeries = 200;

/** Digits of which every number is exact. */
const widestCounter = 15;

/**
 * Reads a series such as `SOR-{year}-{0000}`: `{year}` is the year of the statement's date of issue, and one run of
 * zeros in braces the counter, with as many digits at least. Problems: `number-series-invalid`, one for each mistake.
 */
export function parseNumberSeries(text: string): Outcome<NumberSeries | undefined> {
  const pieces = piecesOf(text.normalize('NFC'));
  const problems = [...wholeProblems(text, pieces), ...pieces.flatMap(nameProblems)];
  const diagnostics = problems.map((problem) =>
    diagnostic('number-series-invalid', `The series ${JSON.stringify(text)} cannot be used: ${problem}`),
  );
  return { value: problems.length > 0 ? undefined : pieces.map(seriesPiece), diagnostics };
}

/**
 * The series with its year in place, under which a register counts: `SOR-2026-{0000}`. A new year is a new series.
 *
 * @param issued Date of issue (YYYY-MM-DD).
 */
export function seriesKey(series: NumberSeries, issued: string): string {
  return written(series, issued, (width) => `{${'0'.repeat(width)}}`);
}

/** The `n`-th number of a series: `SOR-2026-0042`. Two numbers of one series are never the same text. */
export function formatNumber(series: NumberSeries, issued: string, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is no number of a series`);
  return written(series, issued, (width) => String(n).padStart(width, '0'));
}

function written(series: NumberSeries, issued: string, counter: (width: number) => string): string {
  return series
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'year':
          return issued.slice(0, 4);
        case 'counter':
          return counter(piece.width);
        default:
          return piece satisfies never;
      }
    })
    .join('');
}

function wholeProblems(text: string, pieces: readonly Piece[]): string[] {
  const problems: string[] = [];
  const counters = pieces.filter((piece) => piece.kind === 'name' && isCounter(piece.name)).length;
  if (counters === 0) problems.push('it has no counter; add one, such as {0000}');
  if (counters > 1) problems.push('it has more than one counter');
  if (text.length > longestSeries) problems.push(`write at most ${longestSeries} characters`);
  if (text.trim() !== text) problems.push('it begins or ends with a space');
  if (/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text)) {
    problems.push('it has an invisible character');
  }
  const braces = braceProblem(pieces);
  return braces === undefined ? problems : [...problems, braces];
}

function nameProblems(piece: Piece): readonly string[] {
  if (piece.kind === 'text' || piece.name === 'year') return [];
  if (!isCounter(piece.name)) {
    const meant = nearest(piece.name, ['year']);
    if (meant !== undefined) return [`there is no {${piece.name}}; did you mean {${meant}}?`];
    return [`there is no {${piece.name}}; there is {year}, and the counter as zeros`];
  }
  return piece.name.length > widestCounter ? [`write at most ${widestCounter} zeros`] : [];
}

function isCounter(name: string): boolean {
  return /^0+$/.test(name);
}

function seriesPiece(piece: Piece): NumberSeries[number] {
  if (piece.kind === 'text') return piece;
  return piece.name === 'year' ? { kind: 'year' } : { kind: 'counter', width: piece.name.length };
}
