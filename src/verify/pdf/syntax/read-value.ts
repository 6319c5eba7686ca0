import { hexDigit, isRegular } from './characters.js';
import { type Cursor, peek, readWord, skipSpace } from './cursor.js';
import { Damaged } from './damaged.js';
import { readHexString, readLiteralString } from './read-string.js';
import type { Keyword, PdfArray, PdfDictionary, PdfName, PdfReference, PdfValue } from './values.js';

const deepest = 60;

/**
 * The next object or keyword. Stricter than programs that show a PDF, which each repair in their own way what is wrong:
 * what could be read in two ways, such as a key that stands twice, is refused. Throws `Damaged`, at the end too.
 */
export function readToken(cursor: Cursor, depth = 0): PdfValue | Keyword {
  if (depth > deepest) throw new Damaged('Objects too deep in one another');
  skipSpace(cursor);
  const byte = peek(cursor);
  if (byte === undefined) throw new Damaged('An end in the middle of an object');
  switch (String.fromCharCode(byte)) {
    case '/':
      return readName(cursor);
    case '(':
      return readLiteralString(cursor);
    case '[':
      return readArray(cursor, depth);
    case '<':
      return peek(cursor, 1) === 0x3c ? readDictionary(cursor, depth) : readHexString(cursor);
    default:
      return isRegular(byte) ? readWordOrNumber(cursor) : refuse();
  }
}

export function readValue(cursor: Cursor, depth = 0): PdfValue {
  const token = readToken(cursor, depth);
  if (typeof token === 'object' && token?.kind === 'keyword') throw new Damaged('A word that is no object');
  return token;
}

function refuse(): never {
  throw new Damaged('A bracket that was not opened');
}

function readName(cursor: Cursor): PdfName {
  cursor.at += 1;
  const name = readWord(cursor).replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => unescaped(code));
  return { kind: 'name', name };
}

function unescaped([first = '0', second = '0']: string): string {
  const digit = (character: string) => hexDigit(character.charCodeAt(0)) ?? 0;
  return String.fromCharCode(digit(first) * 16 + digit(second));
}

function readArray(cursor: Cursor, depth: number): PdfArray {
  cursor.at += 1;
  const items: PdfValue[] = [];
  for (;;) {
    skipSpace(cursor);
    if (peek(cursor) === 0x5d) break;
    items.push(readValue(cursor, depth + 1));
  }
  cursor.at += 1;
  return { kind: 'array', items };
}

function readDictionary(cursor: Cursor, depth: number): PdfDictionary {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipSpace(cursor);
    if (peek(cursor) === 0x3e && peek(cursor, 1) === 0x3e) break;
    if (peek(cursor) !== 0x2f) throw new Damaged('A dictionary without a key');
    const { name } = readName(cursor);
    if (entries.has(name)) throw new Damaged(`A dictionary with ${name} twice`);
    entries.set(name, readValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { kind: 'dictionary', entries };
}

function readWordOrNumber(cursor: Cursor): PdfValue | Keyword {
  const word = readWord(cursor);
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) {
    return (/^\d{1,10}$/.test(word) && readReference(cursor, Number(word))) || Number(word);
  }
  switch (word) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return { kind: 'keyword', word };
  }
}

/** Behind a number: whether it is the first of a reference (7.3.10). */
function readReference(cursor: Cursor, number: number): PdfReference | undefined {
  const start = cursor.at;
  skipSpace(cursor);
  const generation = readWord(cursor);
  skipSpace(cursor);
  if (/^\d{1,5}$/.test(generation) && readWord(cursor) === 'R') {
    return { kind: 'reference', number, generation: Number(generation) };
  }
  cursor.at = start;
  return undefined;
}
