import type { Locale } from '../../../locale/index.js';
import type { Fact, RichText } from '../../../model/index.js';
import { columnsOf } from './columns.js';
import { fold } from './fold.js';
import { hanging, padded, plainRuns } from './lines.js';
import type { PlainStyle } from './plain-style.js';

/** A label of more columns than this stands above its value. */
const widestLabel = 18;

/** Labels with their values beside them, the values one below the other where the font allows it. */
export function plainFacts(facts: readonly Fact[], locale: Locale, style: PlainStyle): readonly string[] {
  if (!style.fixedWidth)
    return facts.map(({ label, value }) => locale.term('labelled', { label, value: plainRuns(value) }));
  const labelled = facts.map(({ label, value }) => ({
    label: locale.term('labelled', { label, value: '' }).trim(),
    value,
  }));
  const widths = labelled.map(({ label }) => columnsOf(label)).filter((width) => width <= widestLabel);
  const column = Math.max(0, ...widths) + 2;
  // A digest or an address in two parts is none.
  const fits = (value: RichText) =>
    value.every(({ text, code, href }) => !(code || href) || columnsOf(text) <= style.columns - column);
  return labelled.flatMap(({ label, value }) =>
    columnsOf(label) <= widestLabel && fits(value)
      ? hanging(padded(label, column), plainRuns(value), ' '.repeat(column), style)
      : [...fold(label, style.columns), ...hanging('  ', plainRuns(value), '  ', style)],
  );
}
