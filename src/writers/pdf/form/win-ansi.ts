/** What WinAnsiEncoding has from 0x80 to 0x9F, where Latin 1 has control characters (ISO 32000-1, annex D.2). */
const further = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/**
 * The code point that a byte stands for in WinAnsiEncoding; nothing where it stands for none.
 *
 * A table and no `TextDecoder`: some versions of Node read windows-1252 as if it were Latin 1.
 */
export function winAnsiCodePoint(byte: number): number | undefined {
  if (byte < 0x20 || byte === 0x7f || byte > 0xff) return undefined;
  if (byte < 0x80 || byte >= 0xa0) return byte;
  return further.codePointAt(byte - 0x80) || undefined;
}
