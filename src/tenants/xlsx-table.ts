import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { type DiagnosticCode, diagnostic, type Outcome } from '../diagnostics/index.js';
import { excerpt } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import { largestUnpacked, largestWorkbook, mostCells } from './limits.js';
import { readAtMost } from './read-at-most.js';
import { sheetNames } from './sheet-names.js';
import type { Table, TableRow } from './table.js';

/**
 * A sheet of an XLSX workbook. Everything is read at once: a workbook cannot be read row by row. Of a formula it is the
 * result that Excel saved with it. A row is given the number that it has in the sheet.
 *
 * @param sheet Name, or number from 1; the first when not given.
 * Errors: those of `Host.readStream`.
 */
export async function openXlsx(
  host: Host,
  file: string,
  sheet?: string | number,
): Promise<Outcome<Table | undefined>> {
  const refuse = (code: DiagnosticCode, message: string, hint?: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnostic(code, message, { span: { file, line: 1, column: 1 }, hint })],
  });
  const bytes = await readAtMost(host, file, largestWorkbook);
  if (bytes === undefined)
    return refuse('tenants-too-large', `The workbook has more than ${megabytes(largestWorkbook)}`);
  const parts = sheetParts(bytes);
  if (parts === 'too-large')
    return refuse('tenants-too-large', `The workbook unpacks to more than ${megabytes(largestUnpacked)}`);
  if (parts === undefined) return refuse('tenants-unreadable', 'The file is no XLSX workbook, or is damaged');
  if (parts['word/document.xml'] !== undefined)
    return refuse('tenants-unreadable', 'The file is a Word document');
  const names = sheetNames(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).map(typed);
  for (const part of Object.values(parts)) {
    const cells = cellsIn(strFromU8(part));
    if (cells > mostCells)
      return refuse('tenants-too-large', `A sheet has ${cells} cells; at most ${mostCells} are read`);
  }
  try {
    const packed = zipSync(parts, { level: 0 });
    const rows = await readSheet(new Blob([Uint8Array.from(packed)]), sheet ?? 1);
    const otherSheets = sheet === undefined ? names.slice(1, 1 + mostNamed) : [];
    return { value: { ...tableOf(rows), otherSheets }, diagnostics: [] };
  } catch (error) {
    if (error instanceof Error && error.name === 'SheetNotFoundError') {
      return refuse(
        'tenants-unreadable',
        `The workbook has no sheet ${sheet}`,
        `Give the name of a sheet, or its number from 1.${names.length > 0 ? ` It has ${names.slice(0, mostNamed).join(', ')}.` : ''}`,
      );
    }
    return refuse(
      'tenants-unreadable',
      'The workbook cannot be read',
      'Save it again as XLSX, or as CSV in UTF-8.',
    );
  }
}

/** More names than these are no help. */
const mostNamed = 10;

/** A name as it is typed in a command: in quotes where it is not one plain word. */
function typed(name: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : excerpt(name);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}

/** The parts that make up sheets, as far as they may be unpacked. What a part unpacks to is never more than it says. */
function sheetParts(bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' | undefined {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.xml(\.rels)?$/.test(name)) return false;
        total += originalSize;
        return total <= largestUnpacked;
      },
    });
    if (total > largestUnpacked) return 'too-large';
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, withErrorsAsText(part)]));
  } catch {
    return undefined;
  }
}

/** Cells whose formula failed would be read as empty ones; as texts they are `#N/A` and can be told of. */
function withErrorsAsText(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part);
  return xml.includes('t="e"') ? strToU8(xml.replaceAll(/(<c\s[^<>]*)t="e"/g, '$1t="str"')) : part;
}

/** Cells of the smallest rectangle that holds all of a sheet, since that is what is held in memory. */
function cellsIn(xml: string): number {
  let rows = xml.split('<row').length - 1;
  let columns = 0;
  for (const [, row = ''] of xml.matchAll(/<row\s[^<>]*?\br="(\d{1,9})"/g))
    rows = Math.max(rows, Number(row));
  for (const [, letters = '', row = ''] of xml.matchAll(/<c\s[^<>]*?\br="([A-Z]{1,6})(\d{1,9})"/g)) {
    columns = Math.max(
      columns,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
    rows = Math.max(rows, Number(row));
  }
  return rows * Math.max(columns, 1);
}

function tableOf(sheet: readonly (readonly unknown[])[]): Table {
  return {
    delimiter: ',',
    async *rows() {
      for (const [index, row] of sheet.entries()) yield tableRow(row, index + 1);
    },
  };
}

function tableRow(row: readonly unknown[], line: number): TableRow {
  return {
    line,
    cells: row.map(textOf),
    places: row.map((_, index) => ({ line, column: index + 1 })),
  };
}

/** A date of a sheet has no time zone: it is kept as if it were in UTC. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  // A time of day is a fraction of a day, which is a millisecond off now and then.
  const rounded = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  return rounded.slice(0, 16).replace(/T00:00$/, '');
}
