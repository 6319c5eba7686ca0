import type { Kysely } from 'kysely';
import { readChoices } from '../stored-columns.js';
import type { Tables } from '../tables.js';
import type { Misfit } from './history.js';

/** Statements that are read at once. */
const page = 250;

/** Options stand twice, once to be searched by: whether the two are the same. */
export async function checkOptions(db: Kysely<Tables>): Promise<Misfit | undefined> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await db
      .selectFrom('statements')
      .select(['id', 'number', 'options'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    const selected = new Map(rows.map(({ id }) => [id, new Set<string>()]));
    const found = await db
      .selectFrom('selected_options')
      .selectAll()
      .where('statement_id', '>=', rows[0]?.id ?? 0)
      .where('statement_id', '<=', last.id)
      .execute();
    for (const { statement_id, option } of found) selected.get(statement_id)?.add(option);
    for (const { id, number, options } of rows) {
      const searched = selected.get(id) ?? new Set();
      const chosen = Object.entries(readChoices(options)).flatMap(([option, on]) => (on ? [option] : []));
      if (chosen.length !== searched.size || chosen.some((option) => !searched.has(option)))
        return { where: 'tables', what: `the options of ${number} are not those that it is searched by` };
    }
    after = last.id;
  }
}
