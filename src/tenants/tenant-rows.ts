import { diagnostic, type Outcome } from '../diagnostics/index.js';
import { type Columns, readColumns } from './columns.js';
import { longestCell, mostColumns } from './limits.js';
import type { CellPlace, ListedRow } from './list.js';
import type { MeaningOptions } from './meaning.js';
import type { ReadTenant } from './read-tenant.js';
import type { TenantSource } from './tenant-source.js';

/** The columns that a list in JSON, JSONL or YAML would have as a sheet: all fields that any tenant has. */
export async function tenantColumns(
  source: TenantSource,
  file: string,
  options: MeaningOptions,
): Promise<Outcome<Columns | undefined>> {
  const found = new Map<string, CellPlace>();
  let any = false;
  for await (const fields of source.fields()) {
    any = true;
    for (const { header, place } of fields) if (!found.has(header)) found.set(header, place);
    if (found.size > mostColumns) break;
  }
  if (found.size > 0) return readColumns([...found.keys()], [...found.values()], file, options);
  const message = any ? 'No tenant of the list can be read' : 'The list is empty';
  const details = { span: { file, line: 1, column: 1 } };
  return {
    value: undefined,
    diagnostics: [diagnostic(any ? 'tenants-unreadable' : 'tenants-empty', message, details)],
  };
}

/** The tenants as rows of a sheet with these columns. */
export async function* tenantRows(
  source: TenantSource,
  columns: Columns,
  file: string,
): AsyncGenerator<ListedRow> {
  let row = 0;
  for await (const tenant of source.tenants()) {
    row += 1;
    yield listedRow(tenant, row, columns, file);
  }
}

function listedRow(
  { values, place, raw, problems }: ReadTenant,
  row: number,
  columns: Columns,
  file: string,
): ListedRow {
  const byHeader = new Map(values.map((value) => [value.header, value]));
  const found = columns.names.map((name) => byHeader.get(name));
  const cells = found.map((value, index) => value?.cell ?? (index === 0 ? raw : ''));
  const places = found.map((value) => value?.place ?? place);
  const tooLong = found.flatMap((value) => {
    if (value === undefined || value.cell.length <= longestCell) return [];
    const message = `the value has ${value.cell.length} characters; at most ${longestCell} are read`;
    const span = { file, ...value.place };
    return [{ diagnostic: diagnostic('tenants-cell-too-long', message, { span }), column: value.header }];
  });
  return {
    row: { row, line: place.line, cells, places },
    problems: [...problems.map((problem) => ({ diagnostic: problem, column: undefined })), ...tooLong],
  };
}
