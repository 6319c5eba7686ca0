import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { Columns } from './columns.js';
import { openCsv } from './csv-table.js';
import type { ListEncoding } from './encoding.js';
import { readHeader } from './header.js';
import type { DateOrder, ListFormat, TenantList } from './list.js';
import { listFormat } from './list-format.js';
import type { Mapping } from './mapped-column.js';
import type { Table } from './table.js';
import { tableRows } from './table-rows.js';
import { tenantColumns, tenantRows } from './tenant-rows.js';
import { openJson, openJsonl, openYaml, type TenantSource } from './tenant-source.js';
import { openXlsx } from './xlsx-table.js';

export interface ListOptions {
  /** What columns with headers of their own are for. */
  readonly mapping?: Mapping | undefined;
  /** Name of a sheet, or its number from 1; the first when not given. */
  readonly sheet?: string | number | undefined;
  /** Of CSV; found by its first lines when not given. */
  readonly delimiter?: string | undefined;
  /** Of CSV; found when not given. */
  readonly encoding?: ListEncoding | undefined;
  /** How dates with slashes are to be read; wins over the mapping's. */
  readonly dates?: DateOrder | undefined;
}

/**
 * Opens a list of tenants: finds its format, encoding, delimiter, header, and what each column is for. What is wrong
 * with the list as a whole is told once, here, and there is no value then. CSV and JSONL are read piece by piece (once
 * here, and once for each call of `rows`); XLSX, JSON and YAML are held in memory, up to a limit.
 * Errors: those of `Host.readStream`.
 */
export async function openTenantList(
  host: Host,
  file: string,
  options: ListOptions = {},
): Promise<Outcome<TenantList | undefined>> {
  const format = await listFormat(host, file);
  switch (format) {
    case 'xls': {
      const hint = 'Save it as an Excel workbook (.xlsx), or as CSV in UTF-8.';
      return refused(
        diagnostic('tenants-unreadable', 'The file is in the format of Excel 97 to 2003', {
          span: { file, line: 1, column: 1 },
          hint,
        }),
      );
    }
    case 'pdf':
      return refused(
        diagnostic('tenants-unreadable', 'The file is a PDF document', {
          span: { file, line: 1, column: 1 },
        }),
      );
    case 'csv':
      return openTable(format, file, await openCsv(host, file, options), options);
    case 'xlsx':
      return openTable(format, file, await openXlsx(host, file, options.sheet), options);
    case 'json':
      return openTenants(format, file, await openJson(host, file), options);
    case 'jsonl':
      return openTenants(format, file, await openJsonl(host, file), options);
    case 'yaml':
      return openTenants(format, file, await openYaml(host, file), options);
    default:
      return format satisfies never;
  }
}

async function openTable(
  format: ListFormat,
  file: string,
  opened: Outcome<Table | undefined>,
  options: ListOptions,
): Promise<Outcome<TenantList | undefined>> {
  const table = opened.value;
  if (table === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { value: header, diagnostics } = await readHeader(table, file, options);
  const all = [...opened.diagnostics, ...diagnostics];
  if (header === undefined) return refused(...withOtherSheets(all, table));
  const rows = () => tableRows(table, header, file);
  return { value: listOf(format, file, header.columns, table.delimiter, rows), diagnostics: all };
}

/** The sheet may be the wrong one: the first error names the others. */
function withOtherSheets(
  problems: readonly Diagnostic[],
  { otherSheets = [] }: Table,
): readonly Diagnostic[] {
  const first = problems.find(({ severity }) => severity === 'error');
  if (otherSheets.length === 0) return problems;
  const hint = `${first?.hint ?? ''} Or read another sheet: ${otherSheets.map((name) => `--sheet ${name}`).join(', ')}.`;
  return problems.map((problem) => (problem === first ? { ...problem, hint: hint.trim() } : problem));
}

async function openTenants(
  format: ListFormat,
  file: string,
  opened: Outcome<TenantSource | undefined>,
  options: ListOptions,
): Promise<Outcome<TenantList | undefined>> {
  const tenants = opened.value;
  if (tenants === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { value: columns, diagnostics } = await tenantColumns(tenants, file, options);
  const all = [...opened.diagnostics, ...diagnostics];
  if (columns === undefined) return refused(...all);
  return {
    value: listOf(format, file, columns, ',', () => tenantRows(tenants, columns, file)),
    diagnostics: all,
  };
}

function listOf(
  format: ListFormat,
  file: string,
  { names, meanings }: Columns,
  delimiter: string,
  rows: TenantList['rows'],
): TenantList {
  return { file, format, columns: names, delimiter, meanings, rows };
}

function refused(...diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics };
}
