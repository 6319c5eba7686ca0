import { type Diagnostic, diagnostic, type Outcome, type Span } from '../diagnostics/index.js';

/** A file of ten kilobytes is a long engagement; beyond this the file was mistaken for one. */
const largest = 1024 * 1024;

/** The text of an engagement file, without a byte-order mark. UTF-8, or UTF-16 where its mark says so. */
export function decodeEngagement(content: string | Uint8Array, file: string): Outcome<string | undefined> {
  const start: Span = { file, line: 1, column: 1 };
  const refuse = (problem: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [problem] });
  if (content.length > largest) {
    const size = `${Math.ceil(content.length / 1024)} KiB`;
    return refuse(
      diagnostic('engagement-too-large', `the file has ${size}; at most 1024 are read`, { span: start }),
    );
  }
  const text = (typeof content === 'string' ? content : decode(content)).replace(/^\uFEFF/, '');
  if (isBinary(text))
    return refuse(diagnostic('engagement-binary', 'the file is not a text', { span: start }));
  if (text.trim() === '') return refuse(diagnostic('engagement-empty', 'the file is empty', { span: start }));
  if (typeof content !== 'string' && text.includes('\uFFFD') && !isUtf8(content)) {
    const details = {
      span: { file, ...lineAndColumn(text, text.indexOf('\uFFFD')) },
      hint: 'Save the file as UTF-8.',
    };
    return refuse(diagnostic('engagement-syntax', 'the file is not encoded in UTF-8 from here on', details));
  }
  return { value: text, diagnostics: [] };
}

/** Windows PowerShell redirects output as UTF-16 with a mark. Bytes that fit no character become U+FFFD. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A NUL is in every Office file, image and archive, and in no text; so is the mark at the start of a PDF. */
function isBinary(text: string): boolean {
  return text.includes('\0') || text.startsWith('%PDF-') || text.startsWith('PK\u0003\u0004');
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
