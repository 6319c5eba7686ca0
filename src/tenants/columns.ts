import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { excerpt, placeKey } from '../engagement/index.js';
import { isErrorColumn } from './error-columns.js';
import { headerOf } from './field-of.js';
import { mostColumns } from './limits.js';
import type { CellPlace, ColumnMeaning } from './list.js';
import { mappedHeader } from './mapped-column.js';
import { type MeaningOptions, meaningOf } from './meaning.js';
import { columnName } from './table.js';

/** The columns of a list, without those that an errors file added. */
export interface Columns {
  readonly names: readonly string[];
  readonly meanings: readonly ColumnMeaning[];
  /** Position of each in the file, from 0. */
  readonly positions: readonly number[];
  /** Cells of the header, those of an errors file included. */
  readonly width: number;
  /** Whether the list has columns of an errors file, and cells that were neutralised. */
  readonly mended: boolean;
}

interface Column {
  readonly name: string;
  readonly position: number;
  readonly place: CellPlace | undefined;
}

const passedOver: ColumnMeaning = { path: undefined, kind: 'nothing', values: new Map(), dates: undefined };

/** Of a sheet with the headers of another system, the first few tell enough. */
const mostTold = 20;

/**
 * What the columns of a list are for, or everything that is wrong with its header.
 *
 * @param places Of the headers, in the file.
 */
export function readColumns(
  headers: readonly string[],
  places: readonly CellPlace[],
  file: string,
  options: MeaningOptions,
): Outcome<Columns | undefined> {
  const width = headers.findLastIndex((header) => header.trim() !== '') + 1;
  if (width > mostColumns) {
    const message = `The list has ${width} columns; at most ${mostColumns} are read`;
    const hint = 'Take out the columns that are no fields.';
    return {
      value: undefined,
      diagnostics: [diagnostic('tenants-too-large', message, { span: { file, line: 1, column: 1 }, hint })],
    };
  }
  const all = headers.slice(0, width).map((name, position) => ({ name, position, place: places[position] }));
  const own = all.filter(({ name }) => !isErrorColumn(name));
  const problems: Diagnostic[] = [];
  const meanings = own.map((column) => {
    if (column.name.trim() === '') return passedOver;
    const found = meaningOf(column.name, options);
    if (found.meaning !== undefined) return found.meaning;
    problems.push(unknownColumn(column, file, found));
    return passedOver;
  });
  const more = problems.length - mostTold;
  if (more > 0) {
    const rest = diagnostic('tenants-column-unknown', `${more} more columns are not known`, {
      span: problems[0]?.span,
    });
    problems.splice(mostTold, more, rest);
  }
  problems.push(...duplicates(own, meanings, file), ...unusedMappings(own, options));
  const value = {
    names: own.map(({ name }) => name),
    meanings,
    positions: own.map(({ position }) => position),
    width,
    mended: own.length < all.length,
  };
  return {
    value: problems.some(({ severity }) => severity === 'error') ? undefined : value,
    diagnostics: problems,
  };
}

function unknownColumn(
  { name, position, place }: Column,
  file: string,
  { message, hint }: { message: string; hint(): string },
): Diagnostic {
  const known = hint().replace(/^Remove it; known here are/, 'Known here are');
  return diagnostic(
    'tenants-column-unknown',
    `${columnName(position)} has the header ${excerpt(name.trim())}: ${message}`,
    {
      span: place && { file, ...place },
      hint: `${known} A mapping file says what other headers are for.`,
    },
  );
}

/** Two columns that give the same field. */
function duplicates(
  columns: readonly Column[],
  meanings: readonly ColumnMeaning[],
  file: string,
): readonly Diagnostic[] {
  const first = new Map<string, Column>();
  return columns.flatMap((column, index) => {
    const path = meanings[index]?.path;
    if (path === undefined) return [];
    const before = first.get(placeKey(path));
    first.set(placeKey(path), before ?? column);
    if (before === undefined) return [];
    const names = [before, column].map(
      ({ name, position }) => `${columnName(position)} ${excerpt(name.trim())}`,
    );
    const message = `${names.join(' and ')} both give ${headerOf(path)}`;
    return [
      diagnostic('tenants-column-duplicate', message, { span: column.place && { file, ...column.place } }),
    ];
  });
}

/** Headers of the mapping that the list has not. */
function unusedMappings(columns: readonly Column[], { mapping }: MeaningOptions): readonly Diagnostic[] {
  if (mapping === undefined) return [];
  const there = new Set(columns.map(({ name }) => mappedHeader(name)));
  return [...mapping.columns]
    .filter(([header]) => !there.has(header))
    .map(([, { header, line, column }]) =>
      diagnostic('tenants-mapping-unused', `The list has no column ${excerpt(header)}`, {
        span: { file: mapping.file, line, column },
      }),
    );
}
