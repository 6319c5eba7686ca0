import { inflateWithin } from '../../../readers/index.js';
import { Damaged } from './damaged.js';
import { nameOf, numberOf, ofKind, type PdfStream, type PdfValue } from './values.js';

/**
 * What a stream holds, uncompressed or with the filter that is in use (ISO 32000-2, 7.4.4), rows predicted as in PNG too.
 * Throws `Damaged` for others, and where it is more than the limit in bytes.
 */
export function decodeStream({ entries, content }: PdfStream, limit: number): Uint8Array {
  const filters = listOf(entries.get('Filter'));
  if (filters.length === 0) return content;
  if (filters.length > 1 || nameOf(filters[0]) !== 'FlateDecode')
    throw new Damaged('A part is compressed in an unusual way');
  const { bytes, ...rest } = inflateWithin(content, limit);
  if (bytes === undefined) {
    throw new Damaged(
      'reason' in rest && rest.reason === 'too large' ? 'A part is too large' : 'A part is damaged',
    );
  }
  const settings = ofKind(listOf(entries.get('DecodeParms'))[0], 'dictionary')?.entries;
  const predictor = numberOf(settings?.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new Damaged('A part is compressed in an unusual way');
  return unpredicted(bytes, numberOf(settings?.get('Columns')) ?? 1);
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return ofKind(value, 'array')?.items ?? [value];
}

/** Rows of bytes, each with the filter of PNG that it was written with (RFC 2083, 6). */
function unpredicted(bytes: Uint8Array, columns: number): Uint8Array {
  if (!Number.isInteger(columns) || columns < 1 || columns > 1000) throw new Damaged('A part is damaged');
  const rows = Math.floor(bytes.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (result[at - 1] ?? 0) : 0;
      const up = row > 0 ? (result[at - columns] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (result[at - columns - 1] ?? 0) : 0;
      result[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return result;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw new Damaged('A part is damaged');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const distances = [left, up, corner].map((each) => Math.abs(guess - each));
  const least = Math.min(...distances);
  return [left, up, corner][distances.indexOf(least)] ?? 0;
}
