import { type Operand, operations } from './operations.js';

/** Codes of a font to the text that they stand for, from its ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function toUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { operator, operands } of operations(bytes)) {
    if (operator === 'endbfchar') pairs(operands, texts);
    if (operator === 'endbfrange') ranges(operands, texts);
  }
  return texts;
}

function pairs(operands: readonly Operand[], texts: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2)
    texts.set(codeOf(operands[at]), textOf(operands[at + 1]));
}

function ranges(operands: readonly Operand[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last] = [codeOf(operands[at]), codeOf(operands[at + 1])];
    const target = operands[at + 2];
    for (let code = first; code <= last; code++) {
      const text = Array.isArray(target)
        ? textOf(target[code - first])
        : advanced(textOf(target), code - first);
      texts.set(code, text);
    }
  }
}

function codeOf(bytes: Operand | undefined): number {
  return bytes instanceof Uint8Array ? bytes.reduce((code, byte) => code * 256 + byte, 0) : -1;
}

function textOf(bytes: Operand | undefined): string {
  if (!(bytes instanceof Uint8Array)) return '';
  return Buffer.from(bytes).swap16().toString('utf16le');
}

/** The last code unit of a range's text counts up. */
function advanced(text: string, by: number): string {
  const last = text.length - 1;
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + by);
}
