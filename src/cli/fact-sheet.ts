import { printable } from './printable.js';
import { displayWidth } from './table.js';

/** A label and what stands beside it; several values stand below one another, and without any the line is left out. */
export type Fact = readonly [label: string, ...values: readonly (string | undefined)[]];

/** Facts below a heading, values in one column; neither can steer a terminal. A value's own line breaks are kept as lines. */
export function renderFacts(heading: string, facts: readonly Fact[]): string {
  const shown = facts
    .map(([label, ...values]) => ({ label, lines: values.flatMap((value) => value?.split(/\r?\n/) ?? []) }))
    .filter(({ lines }) => lines.some((line) => line !== ''));
  if (shown.length === 0) return '';
  const width = Math.max(...shown.map(({ label }) => displayWidth(label)));
  const lines = shown.flatMap(({ label, lines: values }) =>
    values.map((value, index) => {
      const beside = index === 0 ? label : '';
      return `  ${beside}${' '.repeat(width - displayWidth(beside))}  ${printable(value)}`.trimEnd();
    }),
  );
  return [printable(heading), ...lines, ''].join('\n');
}
