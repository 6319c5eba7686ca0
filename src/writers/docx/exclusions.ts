import type { ExclusionsBlock } from '../../model/index.js';
import type { Table } from './elements.js';
import { details } from './lists.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dataTable } from './table.js';

/** What is not part of the engagement, set more quietly than what is. */
export function exclusions({ columns, exclusions: all }: ExclusionsBlock, setting: Setting): Table {
  const width = setting.look.textWidth / 3;
  return dataTable(
    {
      widths: [width * 2, width],
      header: [columns.responsibility, columns.reason].map((label) => [
        plainParagraph(styles.tableHeading, label, setting),
      ]),
      rows: all.map(({ text, details: items, reason }) => [
        [richParagraph(styles.quiet, text, setting), ...details(items, styles.quiet, setting)],
        [plainParagraph(styles.quiet, reason, setting)],
      ]),
    },
    setting,
  );
}
