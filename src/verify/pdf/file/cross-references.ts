import { largestPart } from '../../../readers/index.js';
import { isSpace, latin1 } from '../syntax/characters.js';
import { cursorOf, expectNumber, expectWord, peek, readWord, skipSpace } from '../syntax/cursor.js';
import { Damaged } from '../syntax/damaged.js';
import { decodeStream } from '../syntax/decode-stream.js';
import { readObject } from '../syntax/read-object.js';
import { readValue } from '../syntax/read-value.js';
import { nameOf, numberOf, ofKind } from '../syntax/values.js';
import { type Entry, mostObjects, type Section } from './section.js';

/** The cross-reference that begins at this place, a table (ISO 32000-2, 7.5.4) or a stream (7.5.8). Throws `Damaged`. */
export function readSection(bytes: Uint8Array, offset: number): Section {
  const cursor = cursorOf(bytes, offset);
  return readWord(cursor) === 'xref' ? readTable(bytes, offset) : readCrossReferenceStream(bytes, offset);
}

function readTable(bytes: Uint8Array, offset: number): Section {
  const cursor = cursorOf(bytes, offset);
  expectWord(cursor, 'xref');
  const entries = new Map<number, Entry>();
  for (;;) {
    skipSpace(cursor);
    if (peek(cursor) === 0x74) break;
    const first = expectNumber(cursor);
    const count = expectNumber(cursor);
    if (first + count > mostObjects) throw new Damaged('Too many objects');
    for (let number = first; number < first + count; number += 1) {
      while (isSpace(peek(cursor))) cursor.at += 1;
      add(entries, number, tableEntry(latin1(bytes.subarray(cursor.at, cursor.at + 18))));
      cursor.at += 18;
    }
  }
  expectWord(cursor, 'trailer');
  const trailer = ofKind(readValue(cursor), 'dictionary');
  if (trailer === undefined) throw new Damaged('A file without a trailer');
  return { offset, end: cursor.at, entries, trailer: trailer.entries, isStream: false };
}

function tableEntry(line: string): Entry {
  const [, offset, generation, use] = /^(\d{10}) (\d{5}) ([nf])$/.exec(line) ?? [];
  if (use === undefined) throw new Damaged('A cross-reference with a wrong line');
  return use === 'f'
    ? { kind: 'free' }
    : { kind: 'at', offset: Number(offset), generation: Number(generation) };
}

function add(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.has(number)) throw new Damaged('A cross-reference with an object twice');
  entries.set(number, entry);
}

function readCrossReferenceStream(bytes: Uint8Array, offset: number): Section {
  const { value, end } = readObject(bytes, offset, () => undefined);
  const stream = ofKind(value, 'stream');
  if (stream === undefined || nameOf(stream.entries.get('Type')) !== 'XRef')
    throw new Damaged('No cross-reference where one belongs');
  const trailer = stream.entries;
  const numbers = (key: string) => (ofKind(trailer.get(key), 'array')?.items ?? []).map(wholeNumber);
  const widths = numbers('W');
  const ranges = trailer.has('Index') ? numbers('Index') : [0, wholeNumber(trailer.get('Size'))];
  const length = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length !== 3 || widths.some((width) => width > 6) || length === 0)
    throw new Damaged('A cross-reference with wrong columns');
  const rows = decodeStream(stream, largestPart);
  const entries = new Map<number, Entry>();
  let row = 0;
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const first = ranges[at] ?? 0;
    const count = ranges[at + 1] ?? 0;
    if (first + count > mostObjects || (row + count) * length > rows.length)
      throw new Damaged('A cross-reference that is cut off');
    for (let number = first; number < first + count; number += 1, row += 1) {
      add(entries, number, streamEntry(rows.subarray(row * length, (row + 1) * length), widths));
    }
  }
  return { offset, end, entries, trailer, isStream: true };
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new Damaged('A cross-reference with a wrong number');
  return value;
}

/** Table 18. A type that does not stand there is 1. */
function streamEntry(row: Uint8Array, [first = 0, second = 0, third = 0]: readonly number[]): Entry {
  const field = (from: number, width: number) =>
    row.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);
  const one = field(first, second);
  const two = field(first + second, third);
  switch (first === 0 ? 1 : field(0, first)) {
    case 0:
      return { kind: 'free' };
    case 1:
      return { kind: 'at', offset: one, generation: two };
    case 2:
      return { kind: 'within', stream: one, index: two };
    default:
      throw new Damaged('A cross-reference of an unknown type');
  }
}

/** An offset that a trailer names: of the section before (`Prev`), or of the stream beside a table (`XRefStm`). */
export function offsetIn(trailer: Section['trailer'], key: 'Prev' | 'XRefStm'): number | undefined {
  const value = trailer.get(key);
  if (value === undefined) return undefined;
  return wholeNumber(numberOf(value));
}
