import type { Statement } from '../model/index.js';

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Bytes of UTF-8 that a part may have, so that a name of three parts stays below the 255 that file systems allow. */
const longestPart = 80;

/**
 * `SOR-2026-0001-v1.0-en.pdf`: number, version and language of a statement as a name that every file system takes.
 * Only letters, digits, dots, hyphens and underscores stay, so no value can name a folder.
 */
export function fileName(
  { number, version, language }: Pick<Statement, 'number' | 'version' | 'language'>,
  extension: string,
): string {
  return `${safePart(number)}-v${safePart(version)}-${safePart(language)}.${extension}`;
}

function safePart(value: string): string {
  const plain = value
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
  const short = shorten(plain, longestPart);
  if (short === '') return 'statement';
  return reserved.test(short.split('.')[0] ?? '') ? `_${short}` : short;
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
