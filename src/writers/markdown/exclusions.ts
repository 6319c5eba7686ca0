import type { ExclusionsBlock } from '../../model/index.js';
import { anchor } from './anchor.js';
import { duty } from './duty.js';
import { table } from './table.js';
import { plain } from './text.js';

/** What is not part of the engagement. */
export function exclusions({ columns, exclusions: all }: ExclusionsBlock): string {
  return table(
    [columns.responsibility, columns.reason].map((label) => plain(label, 'cell')),
    all.map(({ id, text, details, reason }) => [
      `${anchor(id)}${duty(text, details)}`,
      plain(reason, 'cell'),
    ]),
  );
}
