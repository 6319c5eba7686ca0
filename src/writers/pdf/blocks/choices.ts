import { typeScale } from '../../../brand/index.js';
import type { Choice, ChoicesBlock } from '../../../model/index.js';
import type { Cell, Content, DrawingContent } from '../content.js';
import { linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import { columnWidths, type Row, ruledTable, widthFor } from '../table.js';

/** Services or options: a mark, what it is, and the state in words. */
export function choices({ label, choices: entries }: ChoicesBlock, setting: Setting): Content {
  const { text, styles } = setting;
  if (entries.length === 0) return { stack: [] };
  const states = entries.map(({ state }) => state);
  const stateWidth = widthFor(states, styles.smallStrong, { least: 40, most: 110 }, setting);
  const widths = columnWidths([12, [1], stateWidth], setting);
  const header: Cell[] = [
    { ...text(label, styles.label), colSpan: 3 },
    text('', styles.label),
    text('', styles.label),
  ];
  return ruledTable(
    header,
    entries.map((choice) => row(choice, widths, setting)),
    widths,
    setting,
  );
}

function row(choice: Choice, widths: readonly number[], { text, styles, colours, uniqueId }: Setting): Row {
  const { id, label, description, selected, state } = choice;
  const [, width = 0] = widths;
  const name = text(label, selected ? styles.tableStrong : styles.table, { id: uniqueId(`choice.${id}`) });
  return {
    cells: [
      { ...(selected ? checkMark(colours.accent) : emptyMark(colours.muted)), margin: [0, 2.4, 0, 0] },
      description === undefined
        ? { ...name, rowHeader: true }
        : {
            stack: [name, text(description, styles.quiet, { margin: [0, 1, 0, 0] })],
            rowHeader: true,
          },
      text(state, selected ? styles.reference : styles.quiet, { alignment: 'right', margin: [0, 1, 0, 0] }),
    ],
    lines:
      linesOf(label, typeScale.table, width) +
      (description === undefined ? 0 : linesOf(description, typeScale.small, width)),
  };
}

/** A filled disc with a tick. Drawn, because hardly a text font has the character. */
function checkMark(colour: string): DrawingContent {
  const stroke = { type: 'line', lineWidth: 1.2, lineColor: '#FFFFFF', lineCap: 'round' } as const;
  return {
    canvas: [
      { type: 'ellipse', x: 5, y: 5, r1: 5, r2: 5, color: colour },
      { ...stroke, x1: 2.7, y1: 5.2, x2: 4.3, y2: 6.8 },
      { ...stroke, x1: 4.3, y1: 6.8, x2: 7.4, y2: 3.5 },
    ],
  };
}

function emptyMark(colour: string): DrawingContent {
  return { canvas: [{ type: 'ellipse', x: 5, y: 5, r1: 4.5, r2: 4.5, lineColor: colour, lineWidth: 0.8 }] };
}
