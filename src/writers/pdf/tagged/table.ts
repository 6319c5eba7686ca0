import type { Cell, TableContent } from '../content.js';
import type { Draft } from './draft.js';
import { type Attributes, addElement, type StructureElement } from './element.js';

/** A table whose header cells say what they head (ISO 14289-1, 7.5). */
export function tableElement(
  { table: { body, headerRows = 0 } }: TableContent,
  parent: StructureElement,
  draft: Draft,
): void {
  const table = addElement('Table', parent);
  // A table of nothing but its header has that for its body: it cannot do without one.
  const hasHead = headerRows > 0 && headerRows < body.length;
  const head = hasHead ? addElement('THead', table) : undefined;
  const rows = addElement('TBody', table);
  for (const [at, row] of body.entries()) {
    const [first] = row;
    if (first?.follows) {
      draft.place(first, parent);
      continue;
    }
    const isHead = at < headerRows;
    const id = row[0]?.structureId;
    const element = addElement('TR', isHead ? (head ?? rows) : rows, id === undefined ? {} : { id });
    for (const cell of ownCells(row)) cellElement(cell, isHead, element, draft);
  }
}

function cellElement(cell: Cell, isHead: boolean, row: StructureElement, draft: Draft): void {
  const { colSpan = 1, rowHeader = false } = cell;
  const scope = isHead ? 'Column' : rowHeader ? 'Row' : undefined;
  const attributes: Attributes = {
    O: 'Table',
    ...(scope !== undefined && { Scope: scope }),
    ...(colSpan > 1 && { ColSpan: colSpan }),
  };
  const element = addElement(
    scope === undefined ? 'TD' : 'TH',
    row,
    {},
    scope !== undefined || colSpan > 1 ? attributes : undefined,
  );
  draft.place(cell, element, { alone: true });
}

/** Cells without those that only fill the place which another one spans. */
function ownCells(row: readonly Cell[]): readonly Cell[] {
  const cells: Cell[] = [];
  let next = 0;
  for (const [at, cell] of row.entries()) {
    if (at < next) continue;
    cells.push(cell);
    next = at + (cell.colSpan ?? 1);
  }
  return cells;
}
