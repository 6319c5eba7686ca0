import { describe, expect, test } from 'vitest';
import { jsonFormat } from '../../src/writers/json/index.js';
import { chineseStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { all, part, partsOf, shippedBrand, writeDocx } from './docx-reading.js';
import type { Element } from './docx-xml.js';

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x23, 0x20, 0xff, 0x0d, 0x0a, 0x00]);

function textIn(element: Element): string {
  return element.children.map(({ text }) => text).join('');
}

describe('what a document carries', () => {
  test.each([
    ['English', sampleStatement],
    ['Chinese', chineseStatement],
  ])('the statement as data, byte for byte as the JSON writer has it: %s', async (_, statement) => {
    const carried = part(await writeDocx(statement()), 'customXml/item1.xml');
    expect(carried.attributes).toMatchObject({
      xmlns: 'urn:countersign:statement:1',
      mediaType: 'application/json',
    });
    const json = await (await jsonFormat.open(await shippedBrand('meridian'))).write(statement());
    expect(Buffer.from(textIn(carried)).equals(Buffer.from(json))).toBe(true);
  });

  test('the article, byte for byte, under its name', async () => {
    const file = 'a "b" & <c>.md';
    const carried = part(
      await writeDocx(sampleStatement(), 'harbour', { file, bytes }),
      'customXml/item2.xml',
    );
    expect(carried.attributes).toMatchObject({
      xmlns: 'urn:countersign:article:1',
      file,
      encoding: 'base64',
    });
    expect(Buffer.from(textIn(carried), 'base64').equals(Buffer.from(bytes))).toBe(true);
  });

  test('nothing of an article that is not there', async () => {
    expect(
      [...partsOf(await writeDocx(sampleStatement())).keys()].filter((name) => /item\d/.test(name)),
    ).toEqual(['customXml/_rels/item1.xml.rels', 'customXml/item1.xml']);
  });

  test('parts that Word finds: related, with properties of their own that are named once', async () => {
    const document = await writeDocx(sampleStatement(), 'meridian', { file: 'a.md', bytes });
    const related = all(part(document, 'word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes.Type === `${relationship}/customXml`)
      .map(({ attributes }) => attributes.Target);
    expect(related).toEqual(['../customXml/item1.xml', '../customXml/item2.xml']);
    const ids = [1, 2].map((number) => {
      const [own] = all(part(document, `customXml/_rels/item${number}.xml.rels`), 'Relationship');
      expect(own?.attributes.Target).toBe(`itemProps${number}.xml`);
      const properties = part(document, `customXml/itemProps${number}.xml`);
      return properties.attributes['ds:itemID'];
    });
    for (const id of ids)
      expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(new Set(ids).size).toBe(2);
    const types = all(part(document, '[Content_Types].xml'), 'Override').map(
      ({ attributes }) => attributes.PartName,
    );
    expect(types).toEqual(expect.arrayContaining(['/customXml/itemProps1.xml', '/customXml/itemProps2.xml']));
  });
});
