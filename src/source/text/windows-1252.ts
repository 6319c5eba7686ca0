/** Bytes 0x80 to 0x9F of Windows-1252 as Unicode. 81, 8D, 8F, 90 and 9D are undefined there; the web reads them as C1 controls (WHATWG Encoding). */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const bytesOfCharacters = new Map([...upperControls].map((character, index) => [character, 0x80 + index]));

/** Any bytes as text: Windows-1252 gives every byte a character, so this cannot fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes)
    parts.push((byte & 0xe0) === 0x80 ? upperControls.charAt(byte - 0x80) : String.fromCharCode(byte));
  return parts.join('');
}

/**
 * The byte that reads as this character, or undefined where none does. C1 controls stand for themselves as well, since
 * text misread as ISO 8859-1 has them.
 */
export function byteOf(character: string): number | undefined {
  const known = bytesOfCharacters.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : undefined;
}
