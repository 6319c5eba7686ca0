import { typeScale } from '../../brand/index.js';
import type { Statement } from '../../model/index.js';
import { dutyTexts, type NarrowColumn } from '../duty-texts.js';
import { estimatedWidth } from './measure.js';
import { cellPadding } from './table.js';

/** Widths in points of the narrow columns of all phases of a statement. */
export type DutyWidths = Readonly<Record<NarrowColumn, number>>;

const widest = 104;

export function dutyWidths(statement: Statement): DutyWidths {
  return {
    reference: columnWidth(dutyTexts('reference', statement), 30),
    owner: columnWidth(dutyTexts('owner', statement), 48),
    due: columnWidth(dutyTexts('due', statement), 48),
  };
}

/** As wide as the longest text of a column needs, within limits, and its paddings. */
function columnWidth(texts: readonly string[], least: number): number {
  const width = Math.min(Math.max(estimatedWidth(texts, typeScale.small), least), widest);
  return width + cellPadding.edge + cellPadding.between;
}
