import type { Statement } from '../../model/index.js';
import { statementJson } from '../statement-json.js';
import type { Article } from '../writer.js';
import { xmlText } from '../xml-text.js';
import { guid } from './guid.js';
import { addContentType, addRelationship, type Parts } from './parts.js';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * Puts the statement as data and the article it was made from into a package, as custom XML parts (ISO/IEC 29500-1,
 * 15.2): programs find them by their namespace, Word keeps them when it saves the document and shows them to no one.
 */
export function carry(parts: Parts, statement: Statement, article: Article | undefined): void {
  const json = new TextDecoder().decode(statementJson(statement));
  const carried = [
    customXml('statement', { mediaType: 'application/json' }, json),
    ...(article === undefined
      ? []
      : [
          customXml(
            'article',
            { file: article.file, mediaType: 'text/markdown', encoding: 'base64' },
            Buffer.from(article.bytes).toString('base64'),
          ),
        ]),
  ];
  for (const [index, part] of carried.entries()) addCustomXml(parts, index + 1, part, statement);
}

interface CustomXml {
  readonly namespace: string;
  readonly xml: string;
}

function customXml(name: string, attributes: Readonly<Record<string, string>>, text: string): CustomXml {
  const namespace = `urn:countersign:${name}:1`;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const xml = `${declaration}<${name} xmlns="${namespace}"${written.join('')}>${xmlText(text)}</${name}>`;
  return { namespace, xml };
}

function addCustomXml(
  parts: Parts,
  number: number,
  { namespace, xml }: CustomXml,
  { digest }: Statement,
): void {
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const schema = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  parts.set(item, xml);
  parts.set(
    properties,
    `${declaration}<ds:datastoreItem ds:itemID="${guid(`${digest} ${namespace}`)}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const own = `customXml/_rels/item${number}.xml.rels`;
  parts.set(
    own,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
  );
  addRelationship(parts, own, {
    id: 'rId1',
    type: `${relationships}/customXmlProps`,
    target: `itemProps${number}.xml`,
  });
  addRelationship(parts, 'word/_rels/document.xml.rels', {
    id: `rIdCarried${number}`,
    type: `${relationships}/customXml`,
    target: `../${item}`,
  });
  addContentType(parts, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
}

/** Control characters, which XML cannot hold or would not keep in an attribute, have no place in the name of a file. */
function attribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/\p{Cc}/gu, '\uFFFD');
}
