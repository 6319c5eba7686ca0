import { isSpace } from './characters.js';
import { type Cursor, cursorOf, expectNumber, expectWord, peek, readWord, skipSpace } from './cursor.js';
import { Damaged } from './damaged.js';
import { readValue } from './read-value.js';
import type { PdfReference, PdfStream, PdfValue } from './values.js';

export interface WrittenObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** Behind `endobj`. */
  readonly end: number;
}

/**
 * The indirect object that begins at this place (ISO 32000-2, 7.3.10). Throws `Damaged`.
 *
 * @param lengthOf Looks up the length of a stream that stands elsewhere.
 */
export function readObject(
  bytes: Uint8Array,
  start: number,
  lengthOf: (reference: PdfReference) => number | undefined,
): WrittenObject {
  const cursor = cursorOf(bytes, start);
  if (isSpace(peek(cursor))) throw new Damaged('An object that does not begin where it should');
  const number = expectNumber(cursor);
  const generation = expectNumber(cursor);
  expectWord(cursor, 'obj');
  const value = readValue(cursor);
  skipSpace(cursor);
  const before = cursor.at;
  if (readWord(cursor) === 'endobj') return { number, generation, value, end: cursor.at };
  cursor.at = before;
  const stream = readStream(cursor, value, lengthOf);
  expectWord(cursor, 'endobj');
  return { number, generation, value: stream, end: cursor.at };
}

function readStream(
  cursor: Cursor,
  dictionary: PdfValue,
  lengthOf: (reference: PdfReference) => number | undefined,
): PdfStream {
  expectWord(cursor, 'stream');
  if (typeof dictionary !== 'object' || dictionary?.kind !== 'dictionary')
    throw new Damaged('A stream without a dictionary');
  if (peek(cursor) === 0x0d) cursor.at += 1;
  if (peek(cursor) !== 0x0a) throw new Damaged('A stream that does not begin on a line of its own');
  cursor.at += 1;
  const given = dictionary.entries.get('Length');
  const length = typeof given === 'object' && given?.kind === 'reference' ? lengthOf(given) : given;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
    throw new Damaged('A stream without a length');
  const start = cursor.at;
  cursor.at += length;
  if (cursor.at > cursor.end) throw new Damaged('A stream longer than the file');
  const content = cursor.bytes.subarray(start, cursor.at);
  // Programs that go by the keyword must find the same end as those that go by the length.
  while (isSpace(peek(cursor))) cursor.at += 1;
  if (cursor.at - start - length > 2) throw new Damaged('A stream longer than its length');
  expectWord(cursor, 'endstream');
  return { kind: 'stream', entries: dictionary.entries, content };
}
