import { typeScale } from '../../../brand/index.js';
import type { ExclusionsBlock } from '../../../model/index.js';
import type { Cell, Content } from '../content.js';
import { linesOf, linesOfList } from '../measure.js';
import type { Setting } from '../setting.js';
import { columnWidths, ruledTable } from '../table.js';
import { listOf } from './text-blocks.js';

/** What is not part of the engagement: a table that stands back behind those of the responsibilities. */
export function exclusions({ columns, exclusions: items }: ExclusionsBlock, setting: Setting): Content {
  const { text, styles, uniqueId } = setting;
  if (items.length === 0) return { stack: [] };
  const widths = columnWidths([[2], [1]], setting);
  const [wide = 0, narrow = 0] = widths;
  const rows = items.map(({ id, text: duty, details, reason }) => {
    const name = uniqueId(id);
    const body = text(duty, styles.quiet, { id: name });
    const what: Cell =
      details.length === 0
        ? body
        : { stack: [body, { ...listOf(details, false, setting, styles.quiet), margin: [0, 3, 0, 0] }] };
    const lines = linesOf(duty, typeScale.small, wide) + linesOfList(details, typeScale.small, wide - 20);
    return {
      cells: [{ ...what, structureId: name }, text(reason, styles.quiet)],
      lines: Math.max(lines, linesOf(reason, typeScale.small, narrow)),
    };
  });
  const header = [text(columns.responsibility, styles.label), text(columns.reason, styles.label)];
  return ruledTable(header, rows, widths, setting);
}
