import { extname } from 'node:path';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { Columns } from './columns.js';
import { openCsv } from './csv-table.js';
import type { ListEncoding } from './encoding.js';
import { readHeader } from './header.js';
import { largestWorkbook } from './limits.js';
import type { DateOrder, ListFormat, TenantList } from './list.js';
import type { Mapping } from './mapping.js';
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
 * Errors: those of `Host.readFile` and `Host.readStream`.
 */
export async function openTenantList(
  host: Host,
  file: string,
  options: ListOptions = {},
): Promise<Outcome<TenantList | undefined>> {
  const format = formatOf(file, await firstBytes(host, file));
  switch (format) {
    case 'xls': {
      const hint = 'Save it as an Excel workbook (.xlsx), or as CSV in UTF-8.';
      return refused(diagnostic('tenants-unreadable', 'The file is in the format of Excel 97 to 2003', { span: { file, line: 1, column: 1 }, hint }));
    }
    case 'csv':
      return openTable(format, file, await openCsv(host, file, options), options);
    case 'xlsx':
      return openTable(format, file, await openWorkbook(host, file, options), options);
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

async function openWorkbook(host: Host, file: string, { sheet }: ListOptions): Promise<Outcome<Table | undefined>> {
  let size = 0;
  // Not read whole before it is known to be small enough.
  for await (const chunk of host.readStream(file)) {
    size += chunk.length;
    if (size > largestWorkbook) break;
  }
  const bytes = size > largestWorkbook ? new Uint8Array(size) : await host.readFile(file);
  return openXlsx(bytes, file, sheet);
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
  if (header === undefined) return refused(...all);
  const rows = () => tableRows(table, header, file);
  return { value: listOf(format, file, header.columns, table.delimiter, rows), diagnostics: all };
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
  return { value: listOf(format, file, columns, ',', () => tenantRows(tenants, columns, file)), diagnostics: all };
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

async function firstBytes(host: Host, file: string): Promise<Uint8Array> {
  for await (const chunk of host.readStream(file)) if (chunk.length > 0) return chunk.subarray(0, 64);
  return new Uint8Array();
}

/** By the name of the file, except that workbooks are known by their first bytes. */
function formatOf(file: string, begin: Uint8Array): ListFormat | 'xls' {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => begin[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  switch (extname(file).toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return 'xlsx';
    case '.json':
      return 'json';
    case '.jsonl':
    case '.ndjson':
      return 'jsonl';
    case '.yaml':
    case '.yml':
      return 'yaml';
    default:
      return 'csv';
  }
}
