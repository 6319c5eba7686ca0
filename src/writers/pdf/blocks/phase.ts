import { spacing } from '../../../brand/index.js';
import type { PhaseBlock, StatementResponsibility } from '../../../model/index.js';
import type { Cell, Content } from '../content.js';
import { linesIn, linesInList } from '../measure.js';
import type { Setting } from '../setting.js';
import { type Row, ruledTable } from '../table.js';
import { acknowledgement, acknowledgementRow } from './acknowledgement.js';
import { dutyColumns } from './duty-columns.js';
import { note } from './note.js';
import { listOf, paragraph, subheading } from './text-blocks.js';

/** A phase: its heading, what leads in, its responsibilities as a table, notes, and a box to acknowledge it by. */
export function phase(block: PhaseBlock, setting: Setting): Content {
  const { title, introduction, responsibilities: duties, notes, acknowledgement: label } = block;
  const below = (content: Content, space: number): Content => ({ ...content, margin: [0, 0, 0, space] });
  return {
    stack: [
      below(subheading(title, setting.headingId(block), setting), spacing.afterHeading3),
      ...introduction.map((text) =>
        below(paragraph({ text }, setting, { leadsIn: duties.length > 0 }), spacing.paragraph),
      ),
      ...(duties.length > 0
        ? [below(responsibilities(block, setting), notes.length > 0 ? spacing.block : 0)]
        : []),
      ...(notes.length > 0 ? [note({ paragraphs: notes }, setting)] : []),
      ...(label === undefined || inTable(block)
        ? []
        : [acknowledgement(label, block.id, setting.paper.textWidth, setting)]),
    ],
  };
}

/** Notes stand between the table and the box. */
function inTable({ responsibilities: duties, notes }: PhaseBlock): boolean {
  return duties.length > 0 && notes.length === 0;
}

function responsibilities(block: PhaseBlock, setting: Setting): Content {
  const { id, columns, responsibilities: duties, acknowledgement: label } = block;
  const { text, styles } = setting;
  const widths = dutyColumns(columns, setting);
  const labels = [columns.reference, columns.responsibility, columns.owner, columns.due];
  const header = labels.flatMap((label) => (label === undefined ? [] : [text(label, styles.label)]));
  const rows = duties.map((duty) => row(duty, columns, widths, setting));
  const follower =
    label === undefined || !inTable(block) ? undefined : acknowledgementRow(label, id, widths, setting);
  return ruledTable(header, rows, widths, setting, { ...(follower && { follower }) });
}

function row(
  duty: StatementResponsibility,
  columns: PhaseBlock['columns'],
  widths: readonly number[],
  setting: Setting,
): Row {
  const { text, styles, uniqueId } = setting;
  const [, width = 0, ...narrow] = widths;
  const id = uniqueId(duty.id);
  const body = text(duty.text, styles.table);
  const what: Cell =
    duty.details.length === 0
      ? body
      : { stack: [body, { ...listOf(duty.details, false, setting, styles.table), margin: [0, 3, 0, 0] }] };
  const assignments = [
    ...(columns.owner === undefined ? [] : [duty.owner ?? '']),
    ...(columns.due === undefined ? [] : [duty.due ?? '']),
  ];
  return {
    cells: [
      // The small figures share the baseline of the first line of text.
      {
        ...text(duty.reference, styles.reference, { id, margin: [0, 1, 0, 0] }),
        rowHeader: true,
        structureId: id,
      },
      what,
      ...assignments.map((value) => text(value, styles.small, { margin: [0, 1, 0, 0] })),
    ],
    lines: Math.max(
      linesIn(duty.text, styles.table, width, setting) +
        linesInList(duty.details, styles.table, width - 20, setting),
      ...assignments.map((value, at) => linesIn(value, styles.small, narrow[at] ?? width, setting)),
    ),
  };
}
