import type { Statement } from '../../model/index.js';
import { type Parts, replacePart } from './parts.js';

/** Replaces what docx takes from the clock, from chance and from counters that the whole process shares. */
export function normalise(parts: Parts, statement: Statement): void {
  replacePart(parts, 'docProps/core.xml', (xml) => withFacts(xml, statement));
  replacePart(parts, 'word/document.xml', renumberBookmarks);
  for (const name of parts.keys()) if (name.endsWith('.rels')) renumberRelationships(parts, name);
}

/** The dates are those of the statement; the language docx does not write at all. */
function withFacts(xml: string, { issued, language }: Statement): string {
  const tag = language.replace(/[^A-Za-z0-9-]/g, '');
  return xml
    .replace(
      /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g,
      (_, start: string) => `${start}${issued}T00:00:00Z`,
    )
    .replace('</cp:coreProperties>', () => `<dc:language>${tag}</dc:language></cp:coreProperties>`);
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
  const found = [...relationships.matchAll(/ Id="(rId[a-z0-9_-]{21})"/g)];
  const places = new Map(found.map(([, id], at) => [id, at + 1]));
  if (places.size === 0) return;
  const rename = (xml: string) =>
    xml.replace(/"(rId[a-z0-9_-]{21})"/g, (quoted, id: string) => {
      const place = places.get(id);
      return place === undefined ? quoted : `"rIdLink${place}"`;
    });
  parts.set(name, rename(relationships));
  replacePart(parts, name.replace('_rels/', '').replace(/\.rels$/, ''), rename);
}
