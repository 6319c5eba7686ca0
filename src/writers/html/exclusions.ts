import type { ExclusionsBlock } from '../../model/index.js';
import { duty } from './duty.js';
import type { Element } from './element.js';
import type { Setting } from './setting.js';
import { cell, columnHeader, row, table, tableBody, tableHead } from './tables.js';

/** What is not part of the engagement, set more quietly than what is. */
export function exclusions({ columns, exclusions: all }: ExclusionsBlock, { uniqueId }: Setting): Element {
  return table(
    { class: 'exclusions' },
    tableHead(
      columnHeader({ class: 'what' }, columns.responsibility),
      columnHeader({ class: 'reason' }, columns.reason),
    ),
    tableBody(
      ...all.map(({ id, text, details, reason, source }) =>
        row(
          {
            id: uniqueId(id),
            'data-excluded': id,
            'data-file': source.file,
            'data-line': String(source.line),
          },
          cell({ class: 'what' }, ...duty(text, details)),
          cell({ class: 'reason', 'data-label': columns.reason }, reason),
        ),
      ),
    ),
  );
}
