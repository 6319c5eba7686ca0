import type { Run } from '../register/index.js';
import type { TenantList } from '../tenants/index.js';
import type { FailedRow } from './errors-file.js';

/** The rows of a list that failed, with their cells. Both come in the order of the rows. */
export async function* failedRows(list: TenantList, run: Run): AsyncGenerator<FailedRow> {
  const entries = run.entries({ outcome: 'failed' })[Symbol.asyncIterator]();
  let entry = await entries.next();
  for await (const { row } of list.rows()) {
    if (entry.done) return;
    if (entry.value.row !== row.row) continue;
    yield { row: row.row, cells: row.cells, problems: entry.value.problems };
    entry = await entries.next();
  }
}
