import { createMemoryHost, type MemoryHost } from '../../src/host/index.js';
import {
  engagementOf,
  type ListedRow,
  type ListOptions,
  loadBase,
  openTenantList,
  type RowEngagement,
  type TenantList,
} from '../../src/tenants/index.js';

/** A base that lacks what rows give: customer and number. */
export const baseText = `provider: { name: "Northwind Services, Inc." }
statement: { issued: 2026-11-21, validUntil: 2026-12-31 }
languages: [en, es]
customer: { address: [1 Contoso Way, Seattle], signatories: [{ name: Eva Adler, title: CIO }, { name: Luis Romero }] }
`;

export const guid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

export function hostWith(content: string | Uint8Array, file = 'tenants.csv'): MemoryHost {
  return createMemoryHost({ [file]: content, 'base.yaml': baseText });
}

/** What opening a list gives, and all of its rows. */
export async function opened(content: string | Uint8Array, file = 'tenants.csv', options: ListOptions = {}) {
  const { value: list, diagnostics } = await openTenantList(hostWith(content, file), file, options);
  return {
    list,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    rows: list ? await rowsOf(list) : [],
  };
}

export async function rowsOf(list: TenantList): Promise<readonly ListedRow[]> {
  const rows: ListedRow[] = [];
  for await (const row of list.rows()) rows.push(row);
  return rows;
}

/** The cells of every row that can be used. */
export function cellsOf(rows: readonly ListedRow[]): readonly (readonly string[])[] {
  return rows.filter(({ problems }) => problems.length === 0).map(({ row }) => row.cells);
}

/** The engagements of a list's rows over the base. */
export async function engagements(
  content: string | Uint8Array,
  file = 'tenants.csv',
  { base = 'base.yaml', ...options }: ListOptions & { base?: string | undefined; numberLater?: boolean } = {},
): Promise<readonly RowEngagement[]> {
  const host = hostWith(content, file);
  const { value: list, diagnostics } = await openTenantList(host, file, options);
  if (list === undefined) throw new Error(JSON.stringify(diagnostics));
  const loaded = await loadBase(host, base === '' ? undefined : base);
  return (await rowsOf(list)).map(({ row }) => engagementOf(list, loaded.value, row, options));
}

/** What is told of the rows: code, column, and place. */
export function told(rows: readonly RowEngagement[]): readonly string[] {
  return rows.flatMap(({ problems }) =>
    problems.map(
      ({ diagnostic: { code, span }, column }) =>
        `${code} ${column} ${span?.file}:${span?.line}:${span?.column}`,
    ),
  );
}
