import { typeScale } from '../../brand/index.js';
import { type Fact, plainText } from '../../model/index.js';
import {
  type Paragraph,
  type Table,
  type TableCell,
  type TableRow,
  table,
  tableCell,
  tableRow,
} from './elements.js';
import { boldText, widthAtMost } from './measure.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { twips } from './units.js';

const perRow = 4;
const gap = 20;

/** The ground of the cells and what lies between it and their text: left of the first cell, right of the last. */
export interface FactGround extends Pick<TableCell['layout'], 'shading'> {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The statement's identity in columns: number, version, dates. */
export function identity(facts: readonly Fact[], setting: Setting): Table {
  const widths = factColumns(facts, setting.look.textWidth);
  return table({
    ...tableFrame(widths),
    borders: noLines,
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: factRows(facts, widths, { left: 0, right: 0, top: 0, bottom: 4 }, setting),
  });
}

/**
 * Widths of the columns of facts, each as its longest text needs, and the rest shared out: a date does not wrap beside a
 * number that leaves room. A few facts take no more room than they would among many.
 */
export function factColumns(facts: readonly Fact[], width: number): number[] {
  const columns = Math.max(Math.min(facts.length, perRow), 1);
  const even = (width + gap) / perRow;
  const room = even * columns;
  const needed = Array.from(
    { length: columns },
    (_, column) => Math.max(...facts.filter((_, at) => at % columns === column).map(factWidth), 0) + gap,
  );
  const most = widest(needed, room);
  const taken = needed.map((one) => Math.min(one, most));
  const spare = (room - sum(taken)) / columns;
  const shared = needed.every((one) => one <= even) ? taken.map(() => even) : taken.map((one) => one + spare);
  return shared.map((one, at) => (at === columns - 1 ? width - sum(shared.slice(0, at)) : one));
}

function factWidth({ label, value }: Fact): number {
  const widths = [widthAtMost(label, typeScale.tiny), widthAtMost(plainText(value), typeScale.table)];
  return Math.max(...widths) * boldText;
}

/** How wide the widest of some columns may be, so that all have room: those that need less get what they need. */
function widest(needed: readonly number[], room: number): number {
  let left = room;
  for (const [at, one] of needed.toSorted((a, b) => a - b).entries()) {
    const even = left / (needed.length - at);
    if (one > even) return even;
    left -= one;
  }
  return room;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

export function factRows(
  facts: readonly Fact[],
  widths: readonly number[],
  ground: FactGround,
  setting: Setting,
): TableRow[] {
  const count = Math.ceil(facts.length / widths.length);
  return Array.from({ length: count }, (_, row) => {
    const cells = widths.map((width, column) => {
      const fact = facts[row * widths.length + column];
      return tableCell({
        width: dxa(width),
        ...(ground.shading && { shading: ground.shading }),
        margins: {
          top: twips(row === 0 ? ground.top : 0),
          bottom: twips(ground.bottom),
          left: column === 0 ? twips(ground.left) : 0,
          right: twips(column === widths.length - 1 ? ground.right : gap),
        },
        children: fact ? factLines(fact, setting) : [plainParagraph(styles.label, '', setting)],
      });
    });
    return tableRow({ cantSplit: true, children: cells });
  });
}

function factLines({ label, value }: Fact, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.label, label, setting),
    richParagraph(styles.tableText, value, setting, { bold: true }),
  ];
}
