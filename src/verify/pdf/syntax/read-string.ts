import { hexDigit, isSpace } from './characters.js';
import { type Cursor, peek } from './cursor.js';
import { Damaged } from './damaged.js';
import type { PdfString } from './values.js';

/** A hexadecimal string (ISO 32000-2, 7.3.4.3) from its bracket on; a last digit that is missing is zero. */
export function readHexString(cursor: Cursor): PdfString {
  const start = cursor.at;
  const digits: number[] = [];
  for (cursor.at += 1; peek(cursor) !== 0x3e; cursor.at += 1) {
    const byte = peek(cursor);
    const digit = hexDigit(byte);
    if (digit !== undefined) digits.push(digit);
    else if (!isSpace(byte)) throw new Damaged('A string with a wrong digit');
  }
  cursor.at += 1;
  const bytes = Uint8Array.from(
    { length: Math.ceil(digits.length / 2) },
    (_, at) => (digits[2 * at] ?? 0) * 16 + (digits[2 * at + 1] ?? 0),
  );
  return { kind: 'string', bytes, start, end: cursor.at, isHexadecimal: true };
}

const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };

/** A literal string (7.3.4.2) from its bracket on. */
export function readLiteralString(cursor: Cursor): PdfString {
  const start = cursor.at;
  const bytes: number[] = [];
  let depth = 1;
  cursor.at += 1;
  while (depth > 0) {
    const byte = peek(cursor);
    if (byte === undefined) throw new Damaged('A string without an end');
    cursor.at += 1;
    if (byte === 0x5c) readEscape(cursor, bytes);
    else if (byte === 0x0d) {
      if (peek(cursor) === 0x0a) cursor.at += 1;
      bytes.push(0x0a);
    } else {
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) depth -= 1;
      if (depth > 0) bytes.push(byte);
    }
  }
  return { kind: 'string', bytes: Uint8Array.from(bytes), start, end: cursor.at, isHexadecimal: false };
}

function readEscape(cursor: Cursor, bytes: number[]): void {
  const byte = peek(cursor) ?? 0;
  cursor.at += 1;
  if (byte === 0x0d && peek(cursor) === 0x0a) cursor.at += 1;
  if (byte === 0x0d || byte === 0x0a) return;
  if (!isOctal(byte)) {
    bytes.push(escapes[String.fromCharCode(byte)] ?? byte);
    return;
  }
  let code = byte - 0x30;
  for (let digits = 1; digits < 3 && isOctal(peek(cursor)); digits += 1) {
    code = code * 8 + (peek(cursor) ?? 0) - 0x30;
    cursor.at += 1;
  }
  bytes.push(code & 0xff);
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}
