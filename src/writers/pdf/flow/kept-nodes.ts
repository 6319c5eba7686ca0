/// <reference path="./pdfmake.d.ts" />
import type { FlowNode } from 'pdfmake/js/LayoutBuilder.js';

/**
 * What is too tall for a page may break: first as a whole, then its rows, at last its header.
 *
 * @returns Whether something has changed.
 */
export function mayBreak(node: FlowNode): boolean {
  const { table } = node;
  if (node.unbreakable) node.unbreakable = false;
  else if (table?.dontBreakRows || table?.keepWithHeaderRows) {
    table.dontBreakRows = false;
    table.keepWithHeaderRows = 0;
  } else if (table?.headerRows) table.headerRows = 0;
  else return false;
  return true;
}

/** Makes of a break that was set before a table one before its last row but one: what stood alone has company then. */
export function moveRowBeforeLast(node: FlowNode): void {
  if (node.table === undefined || node.pageBreak !== 'before') return;
  delete node.pageBreak;
  node.table.lastRowAlone = false;
  for (const cell of node.table.body.at(-2) ?? []) cell.pageBreak = 'before';
}
