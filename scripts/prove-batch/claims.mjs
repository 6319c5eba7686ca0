// A claim is a sentence and what shows it.
import { isDeepStrictEqual, inspect } from 'node:util';

const tally = { ok: 0, failed: 0, skipped: 0 };
export { tally };

/** Shows one claim: a line `ok` or `not ok` with its seconds, and what was wrong. `show` may give a figure to tell. */
export async function claim(sentence, show) {
  const begun = performance.now();
  try {
    const figure = await show();
    tally.ok += 1;
    line('ok', sentence, begun, figure);
    return true;
  } catch (error) {
    tally.failed += 1;
    line('not ok', sentence, begun);
    process.stdout.write(`${(error.stack ?? String(error)).replace(/^/gm, '    ')}\n`);
    return false;
  }
}

/** Says what cannot be shown here, and why. In CI that is a failure. */
export function skip(sentence, reason) {
  if (process.env.CI === 'true') tally.failed += 1;
  else tally.skipped += 1;
  process.stdout.write(`${process.env.CI === 'true' ? 'not ok' : 'skipped'}  ${sentence}: ${reason}\n`);
}

function line(outcome, sentence, begun, figure) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const more = figure === undefined ? '' : ` (${figure})`;
  process.stdout.write(`${outcome.padEnd(6)}  ${seconds.padStart(6)} s  ${sentence}${more}\n`);
}

/** Throws where two values are not the same, and says where they differ. */
export function same(found, expected, what = 'value') {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Error(`${what}: ${difference(found, expected)}`);
}

export function holds(condition, what) {
  if (!condition) throw new Error(what);
}

function difference(found, expected) {
  if (isPlain(found) && isPlain(expected)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const differing = keys.filter((key) => !isDeepStrictEqual(found[key], expected[key]));
    const shown = differing
      .slice(0, 5)
      .map((key) => `${key}: ${brief(found[key])} instead of ${brief(expected[key])}`);
    return `${differing.length} differ\n${shown.join('\n')}`;
  }
  if (typeof found === 'string' && typeof expected === 'string') {
    const at = [...found].findIndex((_, index) => found[index] !== expected[index]);
    const from = Math.max(0, at - 60);
    return `${brief(found.slice(from, at + 200))} instead of ${brief(expected.slice(from, at + 200))}`;
  }
  return `${brief(found)} instead of ${brief(expected)}`;
}

const isPlain = (value) => typeof value === 'object' && value !== null;
const brief = (value) =>
  inspect(value, { depth: 4, breakLength: 200, maxStringLength: 1500, maxArrayLength: 30 });
