import { unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/universal';
import {
  exampleEngagement,
  type FieldPath,
  fieldDescription,
  fieldForm,
  isRequired,
  valueAt,
} from '../engagement/index.js';
import { cellWords, noneWord } from './cell-value.js';
import { csvLine } from './csv-line.js';
import { headerOf } from './field-of.js';
import { truthAdvice } from './truth-words.js';

/** A column of the sheet that people fill in. */
export interface TemplateColumn {
  /** Path of a field, as a header. */
  readonly field: string;
  readonly example: string;
  readonly explanation: string;
}

export interface TemplateOptions {
  /** Optional items of a catalog: each becomes a column. */
  readonly options?: readonly { readonly id: string; readonly label: string }[];
}

/** What differs from tenant to tenant; a base says the rest. */
const fields: readonly FieldPath[] = [
  ['customer', 'name'],
  ['customer', 'tenantId'],
  ['customer', 'primaryDomain'],
  ['customer', 'country'],
  ['customer', 'signatories', 0, 'name'],
  ['customer', 'signatories', 0, 'title'],
  ['customer', 'signatories', 0, 'email'],
  ['statement', 'number'],
  ['statement', 'issued'],
  ['languages'],
  ['services'],
];

const header = ['column', 'example', 'explanation'];

/** The example is a good tenant, for which a statement would be issued. */
export const templateNote =
  'The row below the header is an example: overwrite it with your first tenant, or it is taken for one.';

/** Said of the sheet as a whole, below its columns. */
const notes: readonly (readonly [string, string])[] = [
  ['(the example row)', templateNote],
  ['(an empty cell)', 'The tenant has what the base engagement says.'],
  [noneWord, 'The tenant has no such value, whatever the base engagement says.'],
  [
    '(other columns)',
    'Every field of an engagement can be a column, such as phases.assess.owner, kickOff.start or kickOff.attendees.1.email.',
  ],
];

/** The columns that most lists need, each with an example and what it is for. */
export function tenantTemplate({ options = [] }: TemplateOptions = {}): readonly TemplateColumn[] {
  const columns = fields.map((path) => ({
    field: headerOf(path),
    example: exampleOf(path),
    explanation: explained(path),
  }));
  const selections = options.map(({ id, label }, index) => ({
    field: headerOf(['options', id]),
    example: index % 2 === 0 ? 'yes' : 'no',
    explanation: `${label}: ${truthAdvice}, or default as the catalog has it.`,
  }));
  return [...columns, ...selections];
}

function exampleOf(path: FieldPath): string {
  const value = valueAt(exampleEngagement, path);
  return Array.isArray(value) ? cellWords(value.map(String)) : String(value);
}

function explained(path: FieldPath): string {
  const whose = path.includes('signatories') ? 'Of who signs for the customer. ' : '';
  const several = fieldForm(path) === 'values' ? ' Several with commas between them.' : '';
  const needed = path.every((_, index) => isRequired(path.slice(0, index + 1)))
    ? ' Needed, here or in the base.'
    : '';
  return `${whose}${fieldDescription(path)}${several}${needed}`;
}

/** The sheet as CSV (UTF-8 with a byte order mark): header and an example row. */
export function templateCsv(columns: readonly TemplateColumn[], delimiter = ','): Uint8Array {
  return csv(sheetRows(columns), delimiter);
}

/** What each column is for, as CSV. */
export function templateExplanationsCsv(columns: readonly TemplateColumn[], delimiter = ','): Uint8Array {
  return csv(explanationRows(columns), delimiter);
}

/** Both as the sheets of one XLSX. All cells are texts, so that nothing is a number or a date by surprise. */
export async function templateXlsx(columns: readonly TemplateColumn[]): Promise<Uint8Array> {
  const width = (column: TemplateColumn) => ({
    width: Math.max(column.field.length, column.example.length, 10) + 2,
  });
  const workbook = writeWorkbook([
    { sheet: 'Tenants', data: cells(sheetRows(columns)), columns: columns.map(width), stickyRowsCount: 1 },
    {
      sheet: 'Explanations',
      data: cells(explanationRows(columns)),
      columns: [{ width: 34 }, { width: 40 }, { width: 90 }],
      stickyRowsCount: 1,
    },
  ]);
  const bytes = new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
  // Packed again, since the library writes the time into it. A ZIP knows no time before 1980.
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1, 12) });
}

function sheetRows(columns: readonly TemplateColumn[]): readonly (readonly string[])[] {
  return [columns.map(({ field }) => field), columns.map(({ example }) => example)];
}

function explanationRows(columns: readonly TemplateColumn[]): readonly (readonly string[])[] {
  const own = columns.map(({ field, example, explanation }) => [field, example, explanation]);
  return [header, ...own, ...notes.map(([word, explanation]) => [word, '', explanation])];
}

function cells(rows: readonly (readonly string[])[]) {
  return rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      wrap: true,
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  );
}

function csv(rows: readonly (readonly string[])[], delimiter: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => csvLine(row, delimiter)).join('')}`);
}
