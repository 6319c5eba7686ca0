import type { IssuedContent } from '../issued.js';
import { type LetterOptions, squeezed } from '../letters.js';
import type { ReturnedLine } from '../returned.js';
import { isInMargin, type Sorted, withoutForeign } from './foreign.js';

/** Part of a page's height within which header and footer stand. */
const issuedMargin = 0.12;

/** A header, or a row of labels, is drawn in so many lines at most. */
const mostLines = 8;

/** Takes headers, footers and repeated labels of tables out of a text, which tear sentences apart where a page ends. */
export function withoutFurniture(
  lines: readonly ReturnedLine[],
  { furniture, headings, pieces, isComplete }: IssuedContent,
  options: LetterOptions,
): Sorted {
  const known = furniture.map((text) => patternOf(text, options));
  const whole = furniture.map((text) => squeezed(text, options));
  const isKnown = (text: string) =>
    known.some((pattern) => pattern.test(text)) || whole.some((each) => isShortened(text, each));
  const own = withoutRuns(lines, isKnown, (line) => isInMargin(line, issuedMargin), options);
  const labels = new Set(headings.map((text) => squeezed(text, options)));
  const pages = [...new Set(own.map(({ page }) => page))];
  const once = pages.flatMap((page, at) => {
    const there = own.filter((line) => line.page === page);
    if (at === 0) return there;
    const earlier = own.filter(({ page: other }) => (other ?? 0) < (page ?? 0));
    return isComplete ? withoutLabels(there, labels, options) : withoutRepeated(there, earlier);
  });
  const issued = new Set(pieces.map(({ text }) => squeezed(text, options)));
  const titles = pieces.filter(({ part }) => part === 'title' || part === 'customer').map(({ text }) => text);
  return withoutForeign(once, issued, titles, options);
}

/** Numbers of pages are any numbers. */
function patternOf(text: string, options: LetterOptions): RegExp {
  const escaped = squeezed(text, options).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/\\\{pages?\\\}/g, '\\d{0,4}')}$`, 'u');
}

/** What is too long for a line is shortened in its middle. */
function isShortened(text: string, whole: string): boolean {
  const at = text.indexOf('…');
  if (at < 0 || text.length < 2 * mostLines) return false;
  return (
    text.length <= whole.length && whole.startsWith(text.slice(0, at)) && whole.endsWith(text.slice(at + 1))
  );
}

function withoutRuns(
  lines: readonly ReturnedLine[],
  isKnown: (text: string) => boolean,
  isThere: (line: ReturnedLine) => boolean,
  options: LetterOptions,
): readonly ReturnedLine[] {
  const rest: ReturnedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const length = runAt(lines, at, isKnown, isThere, options);
    const line = lines[at];
    if (length === 0 && line) rest.push(line);
    at += Math.max(1, length);
  }
  return rest;
}

/** How many lines from here on are, together, a known text: the longest, as the labels of one table begin those of another. */
function runAt(
  lines: readonly ReturnedLine[],
  at: number,
  isKnown: (text: string) => boolean,
  isThere: (line: ReturnedLine) => boolean,
  options: LetterOptions,
): number {
  let text = '';
  let known = 0;
  for (let length = 1; length <= mostLines; length++) {
    const line = lines[at + length - 1];
    if (line === undefined || line.page !== lines[at]?.page || !isThere(line)) break;
    text += squeezed(line.text, options);
    if (isKnown(text)) known = length;
  }
  return known;
}

/** Labels at the very top of a page belong to a table that began on the page before. */
function withoutLabels(
  lines: readonly ReturnedLine[],
  labels: ReadonlySet<string>,
  options: LetterOptions,
): readonly ReturnedLine[] {
  const first = runAt(
    lines,
    0,
    (text) => labels.has(text),
    () => true,
    options,
  );
  return lines.slice(first);
}

/** Labels are short, and two at least. */
const longestLabel = 25;

/** Where labels are not known: short lines at the top of a page that stood in a row before. */
function withoutRepeated(
  lines: readonly ReturnedLine[],
  earlier: readonly ReturnedLine[],
): readonly ReturnedLine[] {
  const texts = earlier.map(({ text }) => text);
  let most = 0;
  for (let length = 1; length <= mostLines; length++) {
    const row = lines.slice(0, length).map(({ text }) => text);
    if (row.length < length || row.some((text) => text.length > longestLabel)) break;
    const stood = texts.some((_, at) => row.every((text, place) => texts[at + place] === text));
    if (!stood) break;
    most = length;
  }
  return most > 1 ? lines.slice(most) : lines;
}
