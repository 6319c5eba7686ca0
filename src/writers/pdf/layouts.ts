import { spacing } from '../../brand/index.js';
import type { BrandColours } from '../../model/index.js';
import type { TableLayout } from './content.js';

/** Space between two columns of a table. */
const columnGap = 12;

const bare: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  hLineColor: () => '#000000',
  vLineColor: () => '#000000',
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
  fillColor: () => null,
};

/** Nothing but the given paddings: for tables that only place things. */
export function placing(paddings: Partial<TableLayout> = {}): TableLayout {
  return { ...bare, ...paddings };
}

/** Hairlines between rows and no others; the header, where there is one, on the surface colour. */
export function ruled(
  { rule, surface }: BrandColours,
  columns: number,
  { headerRows }: { headerRows: 0 | 1 },
): TableLayout {
  return {
    ...bare,
    hLineWidth: (line) => (line < headerRows ? 0 : 0.5),
    hLineColor: () => rule,
    paddingLeft: (column) => (column === 0 ? 8 : columnGap / 2),
    paddingRight: (column) => (column === columns - 1 ? 8 : columnGap / 2),
    paddingTop: () => spacing.row,
    paddingBottom: () => spacing.row,
    fillColor: (row) => (row < headerRows ? surface : null),
  };
}

/** What the paddings of `ruled` take from a table's width. */
export function ruledPadding(columns: number): number {
  return 16 + (columns - 1) * columnGap;
}
