/// <reference path="./pdfmake.d.ts" />
import type { FlowNode, LayoutBuilder } from 'pdfmake/js/LayoutBuilder.js';
import type { Break } from './parts.js';

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

/** Tells a node of the breaks that are to come before it. Each is told once, since a table hands its break on to a row. */
export function breakAsNoted(node: FlowNode, number: number, breaks: readonly Break[]): void {
  for (const one of breaks) {
    if (one.candidate !== number || one.made) continue;
    one.made = true;
    node.pageBreak = 'before';
    if (node.table !== undefined && one.row) node.table.lastRowAlone = true;
  }
}

/** At most, below a row that fits without it: padding and line. */
const belowRow = 6;

/**
 * Notes of a table whose last row was laid out whether that goes to another page than the rows before it.
 *
 * @param whole The outermost node that stays whole at present.
 */
export function noteLastRow(
  { rowIndex, tableNode }: Parameters<LayoutBuilder['processRow']>[0],
  writer: LayoutBuilder['writer'],
  whole: FlowNode | undefined,
): void {
  const table = tableNode?.table;
  if (table === undefined || rowIndex !== table.body.length - 1) return;
  const { transactionLevel, contextStack } = writer;
  const [page] = contextStack;
  const { headerRows = 0, keepWithHeaderRows = 0, dontBreakRows = false } = table;
  // Where the table as a whole stays on a page, or its rows may break, the last row is none of its own.
  const alone = transactionLevel === 1 && dontBreakRows && whole?.unbreakable !== true;
  const movable = rowIndex - 1 >= Math.max(headerRows + keepWithHeaderRows, 1);
  table.lastRowAlone =
    alone && movable && page !== undefined && writer.context().y + belowRow > page.availableHeight;
}
