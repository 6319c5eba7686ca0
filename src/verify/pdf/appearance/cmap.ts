import { cursorOf, peek, skipSpace } from '../syntax/cursor.js';
import { readToken } from '../syntax/read-value.js';
import { ofKind, type PdfString, type PdfValue } from '../syntax/values.js';

const most = 70_000;

/** The characters of codes by a `ToUnicode` (ISO 32000-2, 9.10.3). */
export function readCMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const cursor = cursorOf(bytes);
  const found = new Map<number, string>();
  let operands: PdfValue[] = [];
  for (skipSpace(cursor); peek(cursor) !== undefined && found.size < most; skipSpace(cursor)) {
    const token = readToken(cursor);
    if (typeof token !== 'object' || token?.kind !== 'keyword') {
      operands.push(token);
      continue;
    }
    if (token.word === 'endbfchar') addCharacters(found, operands);
    if (token.word === 'endbfrange') addRanges(found, operands);
    operands = [];
  }
  return found;
}

function addCharacters(found: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const code = ofKind(operands[at], 'string');
    const text = ofKind(operands[at + 1], 'string');
    if (code && text) found.set(codeOf(code), utf16(text));
  }
}

function addRanges(found: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last] = [ofKind(operands[at], 'string'), ofKind(operands[at + 1], 'string')];
    const target = operands[at + 2];
    if (!first || !last) continue;
    const start = codeOf(first);
    const length = Math.min(codeOf(last) - start + 1, most);
    const list = ofKind(target, 'array')?.items;
    const text = ofKind(target, 'string');
    for (let index = 0; index < length; index += 1) {
      const listed = ofKind(list?.[index], 'string');
      if (listed) found.set(start + index, utf16(listed));
      else if (text) found.set(start + index, following(utf16(text), index));
    }
  }
}

function following(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + by);
}

function codeOf({ bytes }: PdfString): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0);
}

function utf16({ bytes }: PdfString): string {
  return new TextDecoder('utf-16be').decode(bytes);
}
