import { isRegular, isSpace, latin1 } from './characters.js';
import { Damaged } from './damaged.js';

/** A place among bytes, which reading moves on. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  /** Nothing from here on is read. */
  readonly end: number;
}

export function cursorOf(bytes: Uint8Array, at = 0, end = bytes.length): Cursor {
  if (at < 0 || at > end || end > bytes.length) throw new Damaged('A place outside of the file');
  return { bytes, at, end };
}

export function peek({ bytes, at, end }: Cursor, ahead = 0): number | undefined {
  return at + ahead < end ? bytes[at + ahead] : undefined;
}

/** White space and comments (ISO 32000-2, 7.2.3 and 7.2.4). */
export function skipSpace(cursor: Cursor): void {
  for (;;) {
    while (isSpace(peek(cursor))) cursor.at += 1;
    if (peek(cursor) !== 0x25) return;
    while (cursor.at < cursor.end && peek(cursor) !== 0x0a && peek(cursor) !== 0x0d) cursor.at += 1;
  }
}

/** Regular characters up to the next white space or delimiter. */
export function readWord(cursor: Cursor): string {
  const start = cursor.at;
  while (isRegular(peek(cursor))) cursor.at += 1;
  return latin1(cursor.bytes.subarray(start, cursor.at));
}

/** Reads this word and nothing else. Throws `Damaged`. */
export function expectWord(cursor: Cursor, word: string): void {
  skipSpace(cursor);
  if (readWord(cursor) !== word) throw new Damaged(`No ${word} where one belongs`);
}

/** A whole number of digits alone. Throws `Damaged`. */
export function expectNumber(cursor: Cursor): number {
  skipSpace(cursor);
  const word = readWord(cursor);
  if (!/^\d{1,10}$/.test(word)) throw new Damaged('No number where one belongs');
  return Number(word);
}
