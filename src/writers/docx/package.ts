import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** What a package says that docx would take from the clock, or not say. */
export interface PackageFacts {
  /** `YYYY-MM-DD`: when the document was created and last changed. */
  readonly date: string;
  /** BCP 47 tag. */
  readonly language: string;
}

const contentTypes = '[Content_Types].xml';

/** The parts of a DOCX with the same bytes for the same content, whenever and wherever it is written. */
export function normalisePackage(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      isText(name) ? legalXml(strFromU8(content)) : content,
    ]),
  );
  replaceText(parts, 'docProps/core.xml', (xml) => withFacts(xml, facts));
  replaceText(parts, 'word/document.xml', renumberBookmarks);
  for (const name of parts.keys()) if (name.endsWith('.rels')) renumberRelationships(parts, name);
  return zip(parts);
}

type Parts = Map<string, string | Uint8Array>;

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

function replaceText(parts: Parts, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name);
  if (typeof xml === 'string') parts.set(name, change(xml));
}

/** The characters that XML 1.0 has no way to write (2.2) and docx lets through. Input with them is refused long before. */
function legalXml(xml: string): string {
  return xml.replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

function withFacts(xml: string, { date, language }: PackageFacts): string {
  const tag = language.replace(/[^A-Za-z0-9-]/g, '');
  return xml
    .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${tag}</dc:language></cp:coreProperties>`);
}

/** docx counts bookmarks in the whole process: here each document begins at one. */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, before: string, id: string) => {
    const number = ids.get(id) ?? ids.size + 1;
    ids.set(id, number);
    return `${before}${number}"`;
  });
}

/** docx gives hyperlinks random relationship ids: here they are counted in the order in which they stand. */
function renumberRelationships(parts: Parts, name: string): void {
  const relationships = parts.get(name);
  if (typeof relationships !== 'string') return;
  const random = [...relationships.matchAll(/ Id="(rId[a-z0-9_-]{21})"/g)].map(([, id]) => id ?? '');
  const rename = (xml: string) =>
    xml.replace(/"(rId[a-z0-9_-]{21})"/g, (quoted, id: string) => {
      const place = random.indexOf(id);
      return place < 0 ? quoted : `"rIdLink${place + 1}"`;
    });
  if (random.length === 0) return;
  parts.set(name, rename(relationships));
  replaceText(parts, name.replace('_rels/', '').replace(/\.rels$/, ''), rename);
}

/**
 * Content types first, as readers that stream expect (ISO/IEC 29500-2 annex A), then by name. The time is given without a
 * zone, since zip keeps local time. Word for Mac wants file attributes that are not all zero.
 */
function zip(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const content = parts.get(name) ?? '';
    entries[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { mtime: '1980-01-01T12:00:00', os: 3, attrs: (0o100644 << 16) >>> 0, level: isText(name) ? 6 : 0 },
    ];
  }
  return zipSync(entries);
}

function rank(name: string): number {
  return name === contentTypes ? 0 : 1;
}
