import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about lists of tenants. */
export const tenantCodes = {
  'tenants-unreadable': { severity: 'error', hint: 'Give a list as CSV, XLSX, JSON, JSONL or YAML.' },
  'tenants-too-large': { severity: 'error', hint: 'Give it as CSV or JSONL, which are read row by row.' },
  'tenants-empty': {
    severity: 'error',
    hint: '`countersign batch --template-csv` writes a list with the right columns.',
  },
  'tenants-encoding': {
    severity: 'error',
    hint: 'Save the list as UTF-8, or say with --encoding what it is.',
  },
  'tenants-encoding-guessed': {
    severity: 'info',
    hint: 'Say with --encoding what it is, if letters with accents come out wrong.',
  },
  'tenants-rows-skipped': { severity: 'info', hint: 'Nothing has to be done if these rows are a title.' },
  'tenants-column-unknown': {
    severity: 'error',
    hint: 'Name a field, such as customer.name, or say in a mapping file what the column is for.',
  },
  'tenants-column-duplicate': { severity: 'error', hint: 'Keep one of the two columns.' },
  'tenants-column-unnamed': {
    severity: 'error',
    hint: 'Give the column a header, or empty its cells; put a text that holds the delimiter in quotes.',
  },
  'tenants-row-syntax': { severity: 'error', hint: 'Correct the row at this place.' },
  'tenants-cell-too-long': { severity: 'error', hint: 'Shorten the text.' },
  'tenants-cell-error': { severity: 'error', hint: 'Correct the formula in the sheet, or write the value.' },
  'tenants-cell-invalid': {
    severity: 'error',
    hint: 'Write (none) to leave it out, leave the cell empty to keep what the base has, or use a column for each field.',
  },
  'tenants-date-ambiguous': {
    severity: 'error',
    hint: 'Write it as YYYY-MM-DD, or say with --dates dmy or --dates mdy which comes first.',
  },
  'tenants-mapping-invalid': { severity: 'error', hint: 'Correct the mapping file at this place.' },
  'tenants-mapping-unused': { severity: 'warning', hint: 'Check the header; the list has no such column.' },
} as const satisfies Record<string, CodeEntry>;
