import type { Locale } from '../../../locale/index.js';
import type { Fact, RichText } from '../../../model/index.js';
import { columnsOf } from './columns.js';
import { fold, lineColumns } from './fold.js';
import { hanging, padded, plainRuns } from './lines.js';

/** A label of more columns than this stands above its value. */
const widestLabel = 18;

/** Labels with their values beside them, the values one below the other. */
export function plainFacts(facts: readonly Fact[], locale: Locale): readonly string[] {
  const labelled = facts.map(({ label, value }) => ({
    label: locale.term('labelled', { label, value: '' }).trim(),
    value,
  }));
  const widths = labelled.map(({ label }) => columnsOf(label)).filter((width) => width <= widestLabel);
  const column = Math.max(0, ...widths) + 2;
  // A digest or an address in two parts is none.
  const fits = (value: RichText) =>
    value.every(({ text, code, href }) => !(code || href) || columnsOf(text) <= lineColumns - column);
  return labelled.flatMap(({ label, value }) =>
    columnsOf(label) <= widestLabel && fits(value)
      ? hanging(padded(label, column), plainRuns(value), ' '.repeat(column))
      : [...fold(label, lineColumns), ...hanging('  ', plainRuns(value), '  ')],
  );
}
