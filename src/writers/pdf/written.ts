import type { Statement } from '../../model/index.js';
import { type EastAsian, writingsIn } from './east-asian.js';

/** What the texts of a statement ask of the fonts. */
export interface Written {
  /** Every character that the statement may show. What is never drawn is left out. */
  readonly characters: ReadonlySet<number>;
  /** Any run is emphasised. */
  readonly emphasis: boolean;
  readonly writings: ReadonlySet<EastAsian>;
}

export function writtenIn({ blocks, furniture, language }: Statement): Written {
  return writtenInJson(JSON.stringify([blocks, furniture]), language);
}

/** @param json Of all that is shown. */
export function writtenInJson(json: string, language: string): Written {
  return {
    characters: charactersOf(json),
    // In JSON a quote within a text is escaped, so no text can look like the property.
    emphasis: json.includes('"emphasis":true'),
    writings: writingsIn(json, language),
  };
}

const ascii = 0x80;
const [space, deleted] = [0x20, 0x7f];

function charactersOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Uint8Array(ascii);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ascii) {
      seen[unit] = 1;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? unit;
    if (codePoint > 0xffff) at += 1;
    found.add(codePoint);
  }
  for (const codePoint of [...found]) {
    if (/[\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint))) found.delete(codePoint);
  }
  for (const [codePoint, isThere] of seen.entries()) {
    if (isThere === 1 && codePoint >= space && codePoint !== deleted) found.add(codePoint);
  }
  return found;
}
