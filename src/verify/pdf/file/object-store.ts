import { largestPart, largestTotal } from '../../../readers/index.js';
import { latin1 } from '../syntax/characters.js';
import { cursorOf } from '../syntax/cursor.js';
import { Damaged } from '../syntax/damaged.js';
import { decodeStream } from '../syntax/decode-stream.js';
import { readObject, type WrittenObject } from '../syntax/read-object.js';
import { readValue } from '../syntax/read-value.js';
import { nameOf, numberOf, type PdfStream, type PdfValue } from '../syntax/values.js';

/** The objects of a file by their places; each is read once, whatever refers to it, within bounds. All of it throws `Damaged`. */
export interface ObjectStore {
  readonly bytes: Uint8Array;
  at(offset: number, lengthOf: (number: number) => number | undefined): WrittenObject;
  /** The objects of an object stream (ISO 32000-2, 7.5.7), with their numbers. */
  within(stream: PdfStream): readonly { readonly number: number; readonly value: PdfValue }[];
  /** A stream decompressed. */
  decoded(stream: PdfStream): Uint8Array;
}

export function openStore(bytes: Uint8Array): ObjectStore {
  const objects = new Map<number, WrittenObject>();
  const packed = new Map<Uint8Array, readonly { number: number; value: PdfValue }[]>();
  let decompressed = largestTotal;
  // Objects that lie in one another would each be read to the end.
  let read = 2 * bytes.length;
  const decoded = (stream: PdfStream) => {
    const content = decodeStream(stream, Math.min(decompressed, largestPart));
    if (stream.entries.has('Filter')) decompressed -= content.length;
    if (decompressed < 0) throw new Damaged('A file too large when it is decompressed');
    return content;
  };
  return {
    bytes,
    at(offset, lengthOf) {
      const known = objects.get(offset);
      if (known !== undefined) return known;
      const object = readObject(bytes, offset, ({ number }) => lengthOf(number));
      read -= object.end - offset;
      if (read < 0) throw new Damaged('Objects that lie in one another');
      objects.set(offset, object);
      return object;
    },
    within(stream) {
      const known = packed.get(stream.content);
      if (known !== undefined) return known;
      const values = unpack(stream, decoded(stream));
      packed.set(stream.content, values);
      return values;
    },
    decoded,
  };
}

function unpack({ entries }: PdfStream, content: Uint8Array): readonly { number: number; value: PdfValue }[] {
  const first = numberOf(entries.get('First')) ?? -1;
  const count = numberOf(entries.get('N')) ?? -1;
  if (nameOf(entries.get('Type')) !== 'ObjStm' || first < 0 || first > content.length)
    throw new Damaged('Compressed objects in no object stream');
  const numbers = latin1(content.subarray(0, first)).trim().split(/\s+/).map(Number);
  if (numbers.length < 2 * count) throw new Damaged('An object stream that is cut off');
  return Array.from({ length: count }, (_, at) => {
    const start = first + (numbers[2 * at + 1] ?? Number.NaN);
    if (!(start <= content.length)) throw new Damaged('An object stream that is cut off');
    const next = numbers[2 * at + 3];
    // Each from its own place to that of the next, so that nothing is read twice.
    const end = at + 1 < count && next !== undefined ? first + next : content.length;
    if (!(end >= start && end <= content.length)) throw new Damaged('An object stream in disorder');
    return { number: numbers[2 * at] ?? -1, value: readValue(cursorOf(content, start, end)) };
  });
}
