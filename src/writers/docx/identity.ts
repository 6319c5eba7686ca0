import { type ITableCellOptions, type Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Fact } from '../../model/index.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { twips } from './units.js';

const perRow = 4;
const gap = 20;

/** The ground of the cells and what lies between it and their text: left of the first cell, right of the last. */
export interface FactGround extends Pick<ITableCellOptions, 'shading'> {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The statement's identity in columns: number, version, dates. */
export function identity(facts: readonly Fact[], setting: Setting): Table {
  const widths = factColumns(facts, setting.look.textWidth);
  return new Table({
    ...tableFrame(widths),
    borders: noLines,
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: factRows(facts, widths, { left: 0, right: 0, top: 0, bottom: 4 }, setting),
  });
}

/** Widths of the columns of facts: a few facts take no more room than they would among many. */
export function factColumns(facts: readonly Fact[], width: number): number[] {
  const columns = Math.max(Math.min(facts.length, perRow), 1);
  const column = (width + gap) / perRow;
  return Array.from({ length: columns }, (_, at) => (at === columns - 1 ? width - column * at : column));
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
      return new TableCell({
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
    return new TableRow({ cantSplit: true, children: cells });
  });
}

function factLines({ label, value }: Fact, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.label, label, setting),
    richParagraph(styles.tableText, value, setting, { bold: true }),
  ];
}
