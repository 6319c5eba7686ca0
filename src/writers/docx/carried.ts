import type { Statement } from '../../model/index.js';
import { statementJson } from '../statement-json.js';
import type { Article } from '../writer.js';
import { xmlText } from '../xml-text.js';
import { guid } from './guid.js';
import { legalXml } from './packed.js';
import { addContentType, addRelationship, type Parts } from './parts.js';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What a document carries, each by its number. */
const items = { statement: 1, article: 2 } as const;

export type CarriedItem = keyof typeof items;

const nameOf = (item: CarriedItem) => `customXml/item${items[item]}.xml`;
const propertiesOf = (item: CarriedItem) => `customXml/itemProps${items[item]}.xml`;
const namespaceOf = (item: CarriedItem) => `urn:countersign:${item}:1`;

/** Tells a package of the custom XML parts that it will hold: those that the functions below make. */
export function announceCarried(parts: Parts, carried: readonly CarriedItem[]): void {
  for (const item of carried) {
    const own = `customXml/_rels/item${items[item]}.xml.rels`;
    parts.set(
      own,
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
    );
    addRelationship(parts, own, {
      id: 'rId1',
      type: `${relationships}/customXmlProps`,
      target: `itemProps${items[item]}.xml`,
    });
    addRelationship(parts, 'word/_rels/document.xml.rels', {
      id: `rIdCarried${items[item]}`,
      type: `${relationships}/customXml`,
      target: `../${nameOf(item)}`,
    });
    addContentType(
      parts,
      propertiesOf(item),
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    );
  }
}

/**
 * The statement as data, as a custom XML part (ISO/IEC 29500-1, 15.2): programs find it by its namespace, Word keeps it when
 * it saves the document and shows it to no one.
 */
export function carriedStatement(statement: Statement): readonly [name: string, xml: string] {
  const json = new TextDecoder().decode(statementJson(statement));
  return [nameOf('statement'), customXml('statement', { mediaType: 'application/json' }, json)];
}

/** The article that a statement was made from, byte for byte, in the same way. */
export function carriedArticle({ file, bytes }: Article): readonly [name: string, xml: string] {
  const attributes = { file, mediaType: 'text/markdown', encoding: 'base64' };
  return [nameOf('article'), customXml('article', attributes, Buffer.from(bytes).toString('base64'))];
}

/** What names such a part in this document alone. */
export function carriedProperties(
  item: CarriedItem,
  { digest }: Statement,
): readonly [name: string, xml: string] {
  const schema = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const id = guid(`${digest} ${namespaceOf(item)}`);
  const xml = `${declaration}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespaceOf(item)}"/></ds:schemaRefs></ds:datastoreItem>`;
  return [propertiesOf(item), xml];
}

function customXml(item: CarriedItem, attributes: Readonly<Record<string, string>>, text: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  return `${declaration}<${item} xmlns="${namespaceOf(item)}"${written.join('')}>${legalXml(xmlText(text))}</${item}>`;
}

/** Control characters, which XML cannot hold or would not keep in an attribute, have no place in the name of a file. */
function attribute(text: string): string {
  return legalXml(xmlText(text))
    .replaceAll('"', '&quot;')
    .replaceAll(/\p{Cc}/gu, '\uFFFD');
}
