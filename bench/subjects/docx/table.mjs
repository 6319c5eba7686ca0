import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { colours } from '../look.mjs';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: colours.rule };

/** A cell on the brand's grey. */
export const shaded = { shading: { fill: colours.surface, type: 'clear', color: 'auto' } };

/** A table with lines between its rows. Widths in twentieths of a point. */
export function table(grid, rows) {
  return new Table({
    width: { size: grid.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: grid,
    layout: TableLayoutType.FIXED,
    margins: { top: 90, bottom: 90, left: 120, right: 120 },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: thin,
      bottom: thin,
    },
    rows,
  });
}

export function row(cells, options = {}) {
  return new TableRow({ cantSplit: true, ...options, children: cells });
}

export function cell(children, options = {}) {
  return new TableCell({ ...options, children });
}
