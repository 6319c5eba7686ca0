import { type Fact, type ProvenanceBlock, plainText } from '../../../model/index.js';
import type { Cell, Content } from '../content.js';
import { ruledPadding } from '../layouts.js';
import { linesIn } from '../measure.js';
import { smallPrint } from '../page-breaks.js';
import type { Setting } from '../setting.js';
import { ruledTable, widthFor } from '../table.js';

/** Of the page's width, the most that a column of labels takes. */
const labelShare = 0.22;

type FactRow = readonly [Fact] | readonly [Fact, Fact];

/** Of the columns label, value, label, value. */
type Widths = readonly [number, number, number, number];

/**
 * From what the statement was made: small print, for who needs to look it up. Two short facts share a row, so that all of it
 * finds room below the signatures.
 */
export function provenance({ facts, digest, generator }: ProvenanceBlock, setting: Setting): Content {
  const { rows, widths } = inRows([...facts, digest, generator], setting);
  const id = setting.uniqueId(smallPrint);
  const tableRows = rows.map((row, at) => ({
    cells: cellsOf(row, at === 0 ? id : undefined, setting),
    lines: linesOfRow(row, widths, setting),
  }));
  const table = ruledTable(undefined, tableRows, widths, setting, { wholeUpTo: 0.6 });
  return { ...table, layout: { ...table.layout, paddingTop: () => 1.5, paddingBottom: () => 1.5 } };
}

/** Neighbours share a row as long as every value of a shared row has room for one line. */
function inRows(facts: readonly Fact[], setting: Setting): { rows: readonly FactRow[]; widths: Widths } {
  const { paper, styles } = setting;
  const most = paper.textWidth * labelShare;
  const labelWidth = ({ label }: Fact) => widthFor([label], styles.label, { least: 0, most }, setting);
  const valueWidth = ({ value }: Fact) => Math.ceil(setting.textWidth(plainText(value), styles.fine)) + 1;
  const room = paper.textWidth - ruledPadding(4);
  const rows: FactRow[] = [];
  let widths: Widths = [Math.max(...facts.map(labelWidth)), 0, 0, 0];
  for (const fact of facts) {
    const last = rows.at(-1);
    const [name, value, secondName, secondValue] = widths;
    if (last?.length === 1) {
      const wanted: Widths = [
        name,
        Math.max(value, valueWidth(last[0])),
        Math.max(secondName, labelWidth(fact)),
        Math.max(secondValue, valueWidth(fact)),
      ];
      if (sumOf(wanted) <= room) {
        widths = wanted;
        rows[rows.length - 1] = [last[0], fact];
        continue;
      }
    }
    rows.push([fact]);
  }
  const [name, value, secondName, secondValue] = widths;
  const spare = (room - sumOf(widths)) / 2;
  return { rows, widths: [name, value + spare, secondName, secondValue + spare] };
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function cellsOf([first, second]: FactRow, id: string | undefined, { text, styles }: Setting): Cell[] {
  const name = ({ label }: Fact, options = {}): Cell => ({
    ...text(label, styles.label, options),
    rowHeader: true,
  });
  const value = (fact: Fact): Cell => text(fact.value, styles.fine);
  const spanned: Cell = { stack: [] };
  return [
    name(first, id === undefined ? {} : { id }),
    ...(second
      ? [value(first), name(second), value(second)]
      : [{ ...value(first), colSpan: 3 }, spanned, spanned]),
  ];
}

function linesOfRow(row: FactRow, widths: Widths, setting: Setting): number {
  const { paper, styles } = setting;
  const [name] = widths;
  const lines = row.map(({ label }, at) => linesIn(label, styles.label, widths[2 * at] ?? name, setting));
  const [first] = row;
  const wide = paper.textWidth - ruledPadding(2) - name;
  return Math.max(...lines, row.length === 1 ? linesIn(first.value, styles.fine, wide, setting) : 1);
}
