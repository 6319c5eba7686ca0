import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Parts } from './parts.js';

const contentTypes = '[Content_Types].xml';

/**
 * Parts as a package. Content types come first, as readers that stream expect (ISO/IEC 29500-2, annex A), then the others
 * by name. The time is the same always, and given without a zone, since zip keeps local time. Word for Mac wants file
 * attributes that are not all zero.
 */
export function zipPackage(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const content = parts.get(name) ?? '';
    const isText = typeof content === 'string';
    entries[name] = [
      isText ? strToU8(legalXml(content)) : content,
      { mtime: '1980-01-01T12:00:00', os: 3, attrs: (0o100644 << 16) >>> 0, level: isText ? 6 : 0 },
    ];
  }
  return zipSync(entries);
}

function rank(name: string): number {
  return name === contentTypes ? 0 : 1;
}

/** The characters that XML 1.0 has no way to write (2.2) and docx lets through. Input with them is refused long before. */
function legalXml(xml: string): string {
  return xml.replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
