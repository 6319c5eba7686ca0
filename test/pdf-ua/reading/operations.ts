/** A value in a content stream: a string is its bytes, a dictionary is a map. */
export type Operand =
  | number
  | boolean
  | null
  | Uint8Array
  | Name
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export interface Name {
  readonly name: string;
}

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export function isName(value: Operand | undefined): value is Name {
  return typeof value === 'object' && value !== null && 'name' in value;
}

const token =
  /\s+|%[^\r\n]*|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![^\s()<>[\]{}/%]))|\/(?<name>[^\s()<>[\]{}/%]*)|(?<open><<|\[)|(?<close>>>|\])|<(?<hex>[\da-fA-F\s]*)>|(?<string>\()|(?<word>[^\s()<>[\]{}/%]+)|[{}]/y;

/**
 * The operations of a content stream (ISO 32000-1, 7.8.2), or of a CMap, which is written alike. The data of an inline
 * image are passed over: `ID` stands for them.
 */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const text = Buffer.from(bytes).toString('latin1');
  const open: { readonly bracket: string; readonly operands: Operand[] }[] = [];
  let operands: Operand[] = [];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) throw new Error(`Not a content stream at ${at}: ${text.slice(at, at + 30)}`);
    at = token.lastIndex;
    const { number, name, hex, string, word, open: bracket, close } = found.groups ?? {};
    if (number !== undefined) operands.push(Number(number));
    else if (name !== undefined) operands.push({ name: nameOf(name) });
    else if (hex !== undefined) operands.push(Buffer.from(evenHex(hex), 'hex'));
    else if (string !== undefined) {
      const { value, end } = literalString(text, at);
      operands.push(value);
      at = end;
    } else if (bracket !== undefined) {
      open.push({ bracket, operands });
      operands = [];
    } else if (close !== undefined) {
      const outer = open.pop();
      if (outer === undefined) throw new Error(`A bracket that was not opened at ${at}`);
      outer.operands.push(outer.bracket === '[' ? operands : mapOf(operands));
      operands = outer.operands;
    } else if (word === 'true' || word === 'false') operands.push(word === 'true');
    else if (word === 'null') operands.push(null);
    else if (word !== undefined) {
      yield { operator: word, operands };
      operands = [];
      if (word === 'ID') at = endOfImage(text, at);
    }
  }
}

function mapOf(operands: readonly Operand[]): ReadonlyMap<string, Operand> {
  return new Map(
    operands.flatMap((value, index) => {
      const key = operands[index - 1];
      return index % 2 === 1 && isName(key) ? [[key.name, value] as const] : [];
    }),
  );
}

function nameOf(written: string): string {
  return written.replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function evenHex(written: string): string {
  const digits = written.replace(/\s/g, '');
  return digits.length % 2 === 0 ? digits : `${digits}0`;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The string whose opening bracket stands before `start` (ISO 32000-1, 7.3.4.2). */
function literalString(text: string, start: number): { value: Uint8Array; end: number } {
  let depth = 1;
  let value = '';
  const piece = /\\(?<octal>[0-7]{1,3})|\\(?<ending>\r\n|\r|\n)|\\(?<escaped>[\s\S])|[\s\S]/y;
  piece.lastIndex = start;
  while (depth > 0) {
    const found = piece.exec(text);
    if (found === null) throw new Error(`A string that does not end, at ${start}`);
    const { octal, ending, escaped } = found.groups ?? {};
    if (octal !== undefined) value += String.fromCharCode(parseInt(octal, 8) & 255);
    else if (escaped !== undefined) value += escapes[escaped] ?? escaped;
    else if (ending === undefined) {
      if (found[0] === '(') depth++;
      if (found[0] === ')') depth--;
      if (depth > 0) value += found[0];
    }
  }
  return { value: Buffer.from(value, 'latin1'), end: piece.lastIndex };
}

function endOfImage(text: string, start: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = start;
  return end.exec(text) === null ? text.length : end.lastIndex;
}
