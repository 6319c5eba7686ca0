import type { Sheet } from '../../writers/index.js';
import type { ReportPart } from './part.js';
import type { ReportSheet } from './sheet-of.js';

/** So many rows are tried first: most pages have room for them. */
const fewRows = 12;

/**
 * The sheet with as many rows as have room on one page; nothing where it does not fit even without any.
 *
 * @param fits Whether a sheet takes no more than a page.
 */
export async function fitting(
  { parts, showing }: ReportSheet,
  fits: (sheet: Sheet) => Promise<boolean>,
): Promise<Sheet | undefined> {
  const hasRoom = (rows: readonly number[]) => fits(showing(rows));
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  // What has no room at all takes long to lay out.
  let least = 0;
  let most = Math.min(all, fewRows);
  while (await hasRoom(shared(most, parts))) {
    if (most === all) return showing(shared(all, parts));
    least = most;
    most = Math.min(all, 2 * most);
  }
  if (least === 0 && !(await hasRoom(shared(0, parts)))) return undefined;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (await hasRoom(shared(middle, parts))) least = middle;
    else most = middle;
  }
  return showing(await filled(shared(least, parts), parts, hasRoom));
}

/** Gives the parts rows in rounds, until there are no more; how many each has. */
function shared(rows: number, parts: readonly ReportPart[]): readonly number[] {
  // What weighs little comes when the others have a row.
  const given = parts.map(({ share }, at): number => (share > 1 && at < rows ? 1 : 0));
  for (let left = rows - given.reduce((sum, has) => sum + has, 0); left > 0; ) {
    const before = left;
    for (const [at, { count, share }] of parts.entries()) {
      const has = given[at] ?? 0;
      const more = Math.min(share, count - has, left);
      given[at] = has + more;
      left -= more;
    }
    if (left === before) break;
  }
  return given;
}

/** Where the next row in turn has no room a lower one of another part may have some. */
async function filled(
  rows: readonly number[],
  parts: readonly ReportPart[],
  hasRoom: (rows: readonly number[]) => Promise<boolean>,
): Promise<readonly number[]> {
  let given = rows;
  for (const [at, { count }] of parts.entries()) {
    while ((given[at] ?? 0) < count) {
      const more = given.with(at, (given[at] ?? 0) + 1);
      if (!(await hasRoom(more))) break;
      given = more;
    }
  }
  return given;
}
