import { latin1 } from '../syntax/characters.js';
import type { PdfString } from '../syntax/values.js';

/** Where PDFDocEncoding differs from Latin 1 (ISO 32000-2, table D.2), from 0x18 and from 0x80 on. */
const accents = '˘ˇˆ˙˝˛˚˜';
const further = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

const longest = 100_000;

/** A text string (7.9.2.2): UTF-16 or UTF-8 with a mark, else PDFDocEncoding. */
export function textOf({ bytes }: PdfString): string {
  const [first, second, third] = bytes;
  const some = bytes.subarray(0, longest);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(some.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(some.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(some.subarray(3));
  return latin1(some).replaceAll(/[\x18-\x1f\x80-\xa0]/g, (character) => {
    const code = character.charCodeAt(0);
    return (code < 0x80 ? accents[code - 0x18] : further[code - 0x80]) ?? character;
  });
}
