import { isOpaque } from './html-elements.js';

/** A comment, a tag, or an element with all that is in it where that is no text. */
export interface Markup {
  readonly offset: number;
  readonly length: number;
  /** In lower case; undefined for a comment. */
  readonly element: string | undefined;
  readonly closing: boolean;
  /** Whether what is between its tags belongs to it. */
  readonly whole: boolean;
  /** The name or id of an `<a>`, `''` for an empty one; undefined where there is none. */
  readonly anchor: string | undefined;
  /** The beginning of it, for a message. */
  readonly sample: string;
}

/** A comment's opening, or a tag as in CommonMark 6.6. After `](` angle brackets hold an address. */
const opening =
  /<!--|(?<!\]\()<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*\s*\/?>/g;

/** Finds the HTML in a text, in order. A comment that is never closed is its opening alone: no text is lost to it. */
export function findMarkup(text: string): readonly Markup[] {
  const found: Markup[] = [];
  const ends = endFinder(text);
  let end = 0;
  for (const { index, 0: tag, 1: slash, 2: name } of text.matchAll(opening)) {
    if (index < end) continue;
    const element = name?.toLowerCase();
    const closing = slash === '/';
    end = index + tag.length;
    const opens = element === undefined || (isOpaque(element) && !closing && !tag.endsWith('/>'));
    const last = opens ? ends(element === undefined ? '-->' : `</${element}>`, end) : undefined;
    end = last ?? end;
    const anchor = element === 'a' && !closing ? anchorName(tag) : undefined;
    const whole = last !== undefined;
    found.push({
      offset: index,
      length: end - index,
      element,
      closing,
      whole,
      anchor,
      sample: sampleOf(text, index, end),
    });
  }
  return found;
}

/** Gives the end of the next such text. What is not there is looked for once, not once for every opening. */
function endFinder(text: string): (closing: string, from: number) => number | undefined {
  // ASCII alone, since other letters change their length.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const last = new Map<string, number>();
  return (closing, from) => {
    const known = last.get(closing) ?? lower.lastIndexOf(closing);
    last.set(closing, known);
    return known < from ? undefined : lower.indexOf(closing, from) + closing.length;
  };
}

function anchorName(tag: string): string | undefined {
  const [, double, single, bare] = /\s(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? [];
  return (double ?? single ?? bare)?.trim();
}

function sampleOf(text: string, start: number, end: number): string {
  const longest = 40;
  const sample = text.slice(start, Math.min(end, start + longest)).replace(/\s+/g, ' ');
  return end - start > longest ? `${sample}…` : sample;
}
