import { createHash } from 'node:crypto';

/** Names that Windows keeps for devices, whatever their ending; it reads superscript digits as digits. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Bytes of UTF-8 that a part may have, so that a name of three parts stays below the 255 that file systems allow. */
const longestPart = 80;

/**
 * A value as part of a file name that every file system takes: only letters, marks, digits, dots, hyphens and
 * underscores that can be seen stay, in NFC, so it can name neither a folder nor a device. A value of which nothing stays becomes `word`.
 *
 * @param bytes The most that it may have in UTF-8.
 */
export function safePart(value: string, word: string, bytes = longestPart): string {
  const plain = trimmed(
    value
      .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
      .replace(/\.{2,}/g, '.'),
  );
  const short = trimmed(shorten(plain, bytes));
  if (short === '') return word;
  return isReserved(short) ? `_${trimmed(shorten(short, bytes - 1))}` : short;
}

/** Whether Windows would take the name for a device: `con`, and `con.pdf` too. */
export function isReserved(name: string): boolean {
  return reserved.test((name.split('.')[0] ?? '').trimEnd());
}

/**
 * As `safePart`, for names that are told apart by their values: one that has to be cut ends with a digest of the
 * whole value, so that two long values that begin alike stay two names.
 */
export function distinctPart(value: string, word: string, bytes = longestPart): string {
  const whole = safePart(value, word, Number.POSITIVE_INFINITY);
  if (Buffer.byteLength(whole) <= bytes) return whole;
  const digest = createHash('sha256').update(value.normalize('NFC')).digest('hex').slice(0, 6);
  const beginning = safePart(whole, '', bytes - digest.length - 1);
  return beginning === '' ? digest : `${beginning}-${digest}`;
}

/** Cuts between characters, never within one. */
function shorten(text: string, bytes: number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function trimmed(text: string): string {
  return text.replace(/^[.-]+|[.-]+$/g, '');
}
