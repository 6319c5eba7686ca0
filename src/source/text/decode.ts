import { count, type Finding } from './finding.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Larger files are not articles; the longest known article of the family has six kilobytes. */
const largestSource = 1024 * 1024;

/** The text of a file, or undefined with an error among the findings where the bytes are no text. */
export interface Decoded {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** Bytes to text. UTF-8 is tried first and strictly; what is not UTF-8 is Windows-1252, which fits any bytes. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestSource) {
    return refused(
      'source-too-large',
      `The file has ${bytes.length} bytes; at most ${largestSource} are read`,
    );
  }
  const { text, findings } = decodeMarked(bytes);
  if (isBinary(text))
    return refused('source-binary', 'The file is not text: it holds bytes that no text has');
  if (/^[\s\u200b\ufeff]*$/.test(text)) return refused('source-empty', 'The file holds no text');
  return { text, findings };
}

interface DecodedText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Goes by the byte-order mark where there is one (Unicode 15, section 23.8). */
function decodeMarked(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const { text, findings } = decodeUnmarked(bytes.subarray(3));
    return { text, findings: [bom('UTF-8'), ...findings] };
  }
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le', 'UTF-16 (little-endian)');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be', 'UTF-16 (big-endian)');
  return decodeUnmarked(bytes);
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be', name: string): DecodedText {
  const text = new TextDecoder(label).decode(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  return {
    text,
    findings: [bom(name), { code: 'source-encoding', message: `The file is ${name}, not UTF-8`, offset: 0 }],
  };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), findings: [] };
  } catch {
    const text = decodeWindows1252(bytes);
    const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    const message = `The file is not UTF-8; it was read as Windows-1252 (${count(foreign, 'character')} outside ASCII)`;
    return { text, findings: [{ code: 'source-encoding', message, offset: text.search(/[^\0-\x7f]/) }] };
  }
}

/** NUL is in no text; other control characters are in one by accident, but not one in ten. */
function isBinary(text: string): boolean {
  if (text.includes('\0') || text.startsWith('%PDF-')) return true;
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls * 10 > text.length;
}

function bom(name: string): Finding {
  return { code: 'source-bom', message: `The file begins with a byte-order mark of ${name}`, offset: 0 };
}

function refused(code: 'source-too-large' | 'source-binary' | 'source-empty', message: string): Decoded {
  return { text: undefined, findings: [{ code, message, offset: 0 }] };
}
