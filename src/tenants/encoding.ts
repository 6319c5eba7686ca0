import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';

/** Encodings that a list can be read in: Unicode, and what Excel writes by itself in different countries. */
export const listEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;

export type ListEncoding = (typeof listEncodings)[number];

/**
 * Finds how a text is encoded by reading all of it once: by its mark, else UTF-8 where it is that throughout, else
 * Windows-1252, which every byte fits, where it may well be that. Never a guess in silence.
 */
export async function detectEncoding(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): Promise<Outcome<ListEncoding | undefined>> {
  const decoder = new TextDecoder('utf-8');
  const strict = new TextDecoder('utf-8', { fatal: true });
  const found = { isUtf8: true, line: 1, invalidLine: 0, invalid: 0, valid: 0, longRun: false };
  let tail = '';
  let begun = false;
  for await (const chunk of bytes) {
    if (!begun && chunk.length > 0) {
      const marked = encodingByMark(chunk);
      if (marked !== undefined) return { value: marked, diagnostics: [] };
      begun = true;
    }
    if (chunk.includes(0)) return refused(file, found.line, 'it is no text: it holds NUL characters');
    found.isUtf8 &&= decodes(() => strict.decode(chunk, { stream: true }));
    count(decoder.decode(chunk, { stream: true }), found);
    const western = tail + Buffer.from(chunk).toString('latin1');
    found.longRun ||= /[\x80-\xFF]{5}/.test(western);
    tail = western.slice(-4);
  }
  found.isUtf8 &&= decodes(() => strict.decode());
  count(decoder.decode(), found);
  return decided(found, file);
}

function decodes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

interface Found {
  isUtf8: boolean;
  line: number;
  invalidLine: number;
  /** Characters that are no UTF-8, and those beyond ASCII that are. */
  invalid: number;
  valid: number;
  /** There are more letters with accents in a row than any Western word has. */
  longRun: boolean;
}

function count(text: string, found: Found): void {
  for (const { 0: character } of text.matchAll(/[\n\u0080-\uFFFF]/g)) {
    if (character === '\n') found.line += 1;
    else if (character !== '\uFFFD') found.valid += 1;
    else {
      found.invalid += 1;
      found.invalidLine ||= found.line;
    }
  }
}

function decided(
  { isUtf8, invalid, invalidLine, valid, longRun }: Found,
  file: string,
): Outcome<ListEncoding | undefined> {
  if (isUtf8) return { value: 'utf-8', diagnostics: [] };
  if (longRun && valid <= invalid) {
    const hint = `Save the list as UTF-8, or say with --encoding what it is: ${listEncodings.slice(3).join(', ')}.`;
    return refused(file, invalidLine, 'it is neither UTF-8 nor a Western encoding', hint);
  }
  if (valid > invalid) return refused(file, invalidLine, 'it is UTF-8, but for some bytes from here on');
  const guessed = diagnostic(
    'tenants-encoding-guessed',
    'The list is not UTF-8; it is read as Windows-1252',
    {
      span: { file, line: invalidLine, column: 1 },
    },
  );
  return { value: 'windows-1252', diagnostics: [guessed] };
}

function refused(file: string, line: number, message: string, hint?: string): Outcome<undefined> {
  const details = { span: { file, line, column: 1 }, hint };
  const problem: Diagnostic = diagnostic('tenants-encoding', `The list cannot be read: ${message}`, details);
  return { value: undefined, diagnostics: [problem] };
}

/** The encoding that a byte order mark tells of; UTF-8 needs none. */
export function encodingByMark(bytes: Uint8Array): ListEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
