import type { PhaseBlock, PhaseColumns, StatementResponsibility } from '../../model/index.js';
import type { Rank } from '../outline.js';
import { anchor } from './anchor.js';
import { duty } from './duty.js';
import { heading } from './heading.js';
import { joined } from './join.js';
import { quoted } from './quote.js';
import { table } from './table.js';
import { inline, plain } from './text.js';

/** A phase: its heading, what leads in, its responsibilities as a table with a line for each, and notes. */
export function phase(block: PhaseBlock, rank: (level: Rank) => Rank): string {
  return joined(
    heading(rank(3), block.title),
    ...block.introduction.map((text) => inline(text, 'paragraph')),
    block.responsibilities.length > 0 ? responsibilities(block) : '',
    block.notes.length > 0 ? quoted(block.notes) : '',
    block.acknowledgement === undefined ? '' : `- [ ] ${plain(block.acknowledgement, 'paragraph')}`,
  );
}

function responsibilities({ columns, responsibilities: all }: PhaseBlock): string {
  const labels = [columns.reference, columns.responsibility, columns.owner, columns.due];
  return table(
    labels.flatMap((label) => (label === undefined ? [] : [plain(label, 'cell')])),
    all.map((one) => responsibilityCells(one, columns)),
  );
}

function responsibilityCells(
  { id, reference, text, details, owner = '', due = '' }: StatementResponsibility,
  columns: PhaseColumns,
): readonly string[] {
  return [
    `${anchor(id)}${plain(reference, 'cell')}`,
    duty(text, details),
    ...(columns.owner === undefined ? [] : [plain(owner, 'cell')]),
    ...(columns.due === undefined ? [] : [plain(due, 'cell')]),
  ];
}
