/**
 * The lines of an article as they stand in the file, unrepaired. The encoding is told as when the article was read: by its
 * mark, else UTF-8, else Windows-1252; lines end as in CommonMark 2.1.
 */
export function linesOf(article: Uint8Array): readonly string[] {
  return decode(article).split(/\r\n|\n|\r/);
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
