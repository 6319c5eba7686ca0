import type { NameTree } from './pdfmake.js';

/** A text as pdfkit writes it: a plain string is a name to it. */
export function textString(text: string): unknown {
  return Object(text);
}

/** The bytes of a text string as pdfkit writes it: ASCII where that is enough, else UTF-16 (ISO 32000-1, 7.9.2.2). */
export function bytesOf(text: string): Buffer {
  return isAscii(text) ? Buffer.from(text, 'ascii') : Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
}

/** The order of the keys of a name tree: by their bytes, since readers search it by halves (ISO 32000-1, 7.9.6). */
export function compareStrings(a: string, b: string): number {
  // UTF-16 begins with FE, which comes after all of ASCII.
  if (isAscii(a) !== isAscii(b)) return isAscii(a) ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

/** pdfkit sorts by the alphabet of the machine's language, and gives a root the limits that only branches have. */
export function sortByBytes(tree: NameTree): void {
  tree._compareKeys = compareStrings;
  tree.limits = false;
}
