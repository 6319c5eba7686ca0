import { type LetterOptions, squeezed } from '../letters.js';
import type { ReturnedLine } from '../returned.js';

/** Part of a page's height within which programs that print put lines of their own. */
const foreignMargin = 0.09;

export interface Sorted {
  /** What is text, in order. */
  readonly text: readonly ReturnedLine[];
  /** What was not issued and stands in the margin of many pages: each once, with its pages. */
  readonly foreign: readonly { readonly text: string; readonly pages: readonly number[] }[];
}

export function isInMargin({ area, depth }: ReturnedLine, margin: number): boolean {
  return area === 'margin' || (depth !== undefined && (depth < margin || depth > 1 - margin));
}

/** Dates, times, addresses and page numbers. */
const printed =
  /(?:https?|file):\S+|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?|\d{1,4}\s?\/\s?\d{1,4}/giu;

/** What browsers print on a page, even on one alone: when it was, where it is from, the title, the page's number. */
function isPrinted(text: string, titles: readonly string[]): boolean {
  const rest = titles.reduce((left, title) => left.replaceAll(title, ''), text);
  return !/[\p{L}\p{N}]/u.test(rest.replaceAll(printed, ''));
}

/** Takes out what was not issued and stands in the margin: of many pages, or what browsers print. */
export function withoutForeign(
  lines: readonly ReturnedLine[],
  issued: ReadonlySet<string>,
  titles: readonly string[],
  options: LetterOptions,
): Sorted {
  const all = new Set(lines.flatMap(({ page }) => page ?? []));
  const keyOf = (line: ReturnedLine) => {
    if (line.page === undefined || !isInMargin(line, foreignMargin)) return undefined;
    const letters = squeezed(line.text, options);
    return issued.has(letters) ? undefined : letters.replaceAll(/\p{N}+/gu, '#');
  };
  const byKey = new Map<string, ReturnedLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same) same.push(line);
    else byKey.set(key, [line]);
  }
  const foreign = [...byKey].flatMap(([key, same]) => {
    const pages = [...new Set(same.flatMap(({ page }) => page ?? []))];
    const isEverywhere = pages.length >= 2 && pages.length >= all.size / 2;
    const text = same[0]?.text ?? '';
    return isEverywhere || isPrinted(text, titles) ? [{ key, text, pages }] : [];
  });
  const keys = new Set(foreign.map(({ key }) => key));
  return {
    text: lines.filter((line) => !keys.has(keyOf(line) ?? '')),
    foreign: foreign.map(({ text, pages }) => ({ text, pages })),
  };
}
