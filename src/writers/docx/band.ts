import { ImageRun } from 'docx';
import { spacing } from '../../brand/index.js';
import type { Fact } from '../../model/index.js';
import { type Element, type Paragraph, paragraph, table, tableCell, tableRow } from './elements.js';
import { firstPageTop } from './furniture.js';
import { factColumns, factRows } from './identity.js';
import type { Look } from './look.js';
import { onePixel } from './one-pixel.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { exactly } from './type.js';
import { pixels, twips } from './units.js';

/** How far the band reaches over the edges of the page, so that no rounding leaves a white line there. */
const overhang = 3;

/**
 * A band from edge to edge of the page: a shaded cell as wide as the page, and the same colour from there to the page's
 * upper edge. The facts stand below it on a lighter one.
 */
export function band(title: readonly Paragraph[], facts: readonly Fact[], setting: Setting): Element[] {
  const { page, colours, textWidth } = setting.look;
  const left = spacing.page.left + overhang;
  const right = spacing.page.right + overhang;
  const inner = factColumns(facts, textWidth);
  const widths = inner.map(
    (width, column) => width + (column === 0 ? left : 0) + (column === inner.length - 1 ? right : 0),
  );
  const cell = tableCell({
    width: dxa(page.width + 2 * overhang),
    columnSpan: widths.length,
    shading: shade(colours.band),
    margins: { bottom: twips(32), left: twips(left), right: twips(right) },
    children: [...title],
  });
  const surface = { shading: shade(colours.surface), left, right, top: 14, bottom: 7 };
  return [
    paragraph({
      style: styles.gap,
      spacing: exactly(1),
      children: [setting.bench.inline('band', () => bleed(setting.look))],
    }),
    table({
      ...tableFrame(widths),
      indent: dxa(-left),
      borders: noLines,
      tableLook: { firstRow: false, noHBand: true, noVBand: true },
      rows: [tableRow({ cantSplit: true, children: [cell] }), ...factRows(facts, widths, surface, setting)],
    }),
  ];
}

/** One pixel of the band's colour, drawn behind the text from the upper edge of the page to where the cell has begun. */
export function bleed(look: Look): ImageRun {
  return new ImageRun({
    type: 'gif',
    data: onePixel(look.colours.band),
    transformation: { width: pixels(look.page.width), height: pixels(firstPageTop + 6) },
    floating: {
      horizontalPosition: { relative: 'page', offset: 0 },
      verticalPosition: { relative: 'page', offset: 0 },
      behindDocument: true,
      allowOverlap: true,
    },
    altText: { id: '2', name: 'Band' },
    decorative: true,
  });
}

function shade(fill: string) {
  return { type: 'clear', color: 'auto', fill } as const;
}
