import { PDFArray, type PDFDict, PDFNull, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { statementJson } from '../../src/writers/statement-json.js';
import {
  asDict,
  asText,
  bytesOf,
  dictEntry,
  entry,
  listEntry,
  nameEntry,
  numberEntry,
  textEntry,
} from '../pdf-ua/reading/objects.js';
import { readSubject } from '../pdf-ua/reading/subject.js';
import { chineseStatement, longStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import { all, parseXml } from './docx-xml.js';
import { inspect, shippedBrand, writePdf } from './pdf-reading.js';

const article = {
  file: 'ems-responsibilities.md',
  bytes: new TextEncoder().encode('# 职责\r\n\n- “You” …\n'),
};

async function writeWithArticle(statement: Statement, given = article): Promise<Uint8Array> {
  return (await pdfFormat.open(await shippedBrand('meridian'))).write(statement, given);
}

describe('metadata', () => {
  test.each<[string, Partial<Statement>]>([
    ['markup', { title: 'R&D <Ltd> &amp; ]]> "quoted"', customer: "<x y='z'>", provider: '</rdf:li>' }],
    ['control characters', { title: 'a\u0000\u0001\u001Bb\u0085\uFFFE', provider: 'c\u000Bd\uD800' }],
    ['other scripts', { title: '职责声明', customer: 'Ünïcode 😀', number: '№ 1' }],
    ['processing instructions', { title: '<?xpacket end="r"?>', generator: '<!-- 0.1 -->' }],
  ])('say the same as the information, whatever the title holds: %s', async (_, texts) => {
    const { document, catalog } = await readSubject(await writePdf(sampleStatement(texts)));
    const xml = new TextDecoder().decode(bytesOf(entry(catalog, 'Metadata')));
    const [head = '', tail = ''] = [xml.split('\n')[0], xml.split('\n').at(-1)];
    expect(head).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>$/);
    expect(tail).toBe('<?xpacket end="w"?>');
    const root = parseXml(xml.slice(head.length, -tail.length).trim());
    const value = (name: string) => {
      const [element] = all(root, name);
      const holder = (element && all(element, 'rdf:li')[0]) ?? element;
      return holder?.children.map(({ text }) => text).join('');
    };
    const info = asDict(document.context.lookup(document.context.trailerInfo.Info));
    for (const [property, key] of [
      ['dc:title', 'Title'],
      ['dc:creator', 'Author'],
      ['dc:description', 'Subject'],
      ['pdf:Keywords', 'Keywords'],
      ['pdf:Producer', 'Producer'],
      ['xmp:CreatorTool', 'Creator'],
    ] as const) {
      expect(value(property), property).toBe(textEntry(info, key));
    }
    expect(value('dc:title')).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(textEntry(info, 'CreationDate')).toBe('D:20261121000000Z');
    expect([value('xmp:CreateDate'), value('xmp:ModifyDate')]).toEqual(Array(2).fill('2026-11-21T00:00:00Z'));
    expect([value('pdfaid:part'), value('pdfaid:conformance'), value('pdfuaid:part')]).toEqual([
      '3',
      'A',
      '1',
    ]);
    expect(value('pdfaSchema:prefix')).toBe('pdfuaid');
  });
});

describe('what it carries inside', () => {
  test('is the statement as data and the article, byte for byte, as its sources', async () => {
    const statement = sampleStatement();
    const { catalog } = await readSubject(await writeWithArticle(statement));
    const files = listEntry(catalog, 'AF').map(asDict);
    const seen = files.map((file) => {
      const stream = entry(dictEntry(file, 'EF'), 'F');
      const parameters = dictEntry(asDict(stream), 'Params');
      return {
        name: textEntry(file, 'UF'),
        type: nameEntry(asDict(stream), 'Subtype'),
        relationship: nameEntry(file, 'AFRelationship'),
        description: textEntry(file, 'Desc'),
        date: textEntry(parameters, 'ModDate'),
        size: numberEntry(parameters, 'Size'),
        bytes: Buffer.from(bytesOf(stream) ?? []),
      };
    });
    const data = Buffer.from(statementJson(statement));
    expect(seen).toEqual([
      {
        name: 'statement.json',
        type: 'application/json',
        relationship: 'Source',
        description: 'Statement of responsibilities as data',
        date: 'D:20261121000000Z',
        size: data.length,
        bytes: data,
      },
      expect.objectContaining({
        name: article.file,
        type: 'text/markdown',
        relationship: 'Source',
        bytes: Buffer.from(article.bytes),
      }),
    ]);
  });

  needs('pdfdetach')('can be listed by other programs, also an article with an odd name', async () => {
    const list = async (bytes: Uint8Array) => inspect(bytes, 'pdfdetach', '-list', '{file}');
    expect(await list(await writePdf(sampleStatement()))).toMatch(/^1 embedded files\n1: statement\.json\n/);
    for (const file of ['职责.md', '../../etc/passwd', 'a(b)\\c.md'])
      expect(await list(await writeWithArticle(sampleStatement(), { ...article, file }))).toContain(file);
    const twice = await list(
      await writeWithArticle(sampleStatement(), { ...article, file: 'statement.json' }),
    );
    expect(twice).toContain('2 embedded files');
    expect(twice).toContain('article-statement.json');
  });
});

test('names are sorted by their bytes, as readers that search them expect', async () => {
  const { catalog } = await readSubject(
    await writeWithArticle(longStatement(), { ...article, file: 'Ä.md' }),
  );
  const names = dictEntry(catalog, 'Names');
  const trees = [dictEntry(names, 'Dests'), dictEntry(names, 'EmbeddedFiles')];
  trees.push(dictEntry(dictEntry(catalog, 'StructTreeRoot'), 'IDTree'));
  for (const tree of trees) {
    const keys = keysOf(tree);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.toSorted(Buffer.compare)).toEqual(keys);
  }
});

function keysOf(tree: PDFDict | undefined): Buffer[] {
  const list = listEntry(tree, 'Names').filter((_, at) => at % 2 === 0);
  return list.map((key) => {
    const text = asText(key) ?? '';
    return /^[\0-\x7F]*$/.test(text) ? Buffer.from(text) : Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  });
}

test('the outline leads to the headings themselves, and says how many entries are open', async () => {
  const statement = longStatement();
  const { catalog } = await readSubject(await writePdf(statement));
  const outline = dictEntry(catalog, 'Outlines');
  const entries = entriesBelow(outline);
  const headings = statement.blocks.filter(({ kind }) => ['masthead', 'heading', 'phase'].includes(kind));
  expect(entries).toHaveLength(headings.length);
  expect(numberEntry(outline, 'Count')).toBe(headings.length);
  const places = entries.map((item) => entry(item, 'Dest'));
  for (const place of places) {
    const [, kind, left, top, zoom] = place instanceof PDFArray ? place.asArray() : [];
    expect([String(kind), left, zoom]).toEqual(['/XYZ', PDFNull, PDFNull]);
    expect(numberOf(top)).toBeGreaterThan(0);
  }
  expect(new Set(places.map(String)).size).toBe(headings.length);
});

function entriesBelow(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = [];
  for (let item = dictEntry(parent, 'First'); item; item = dictEntry(item, 'Next'))
    found.push(item, ...entriesBelow(item));
  return found;
}

function numberOf(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

test('the language is that of the statement, and every page is gone through in the order of reading', async () => {
  const { catalog, document } = await readSubject(await writePdf(chineseStatement()));
  expect(textEntry(catalog, 'Lang')).toBe('zh-Hans');
  expect(dictEntry(catalog, 'ViewerPreferences')?.toString()).toContain('/DisplayDocTitle true');
  for (const { node } of document.getPages()) expect(nameEntry(node, 'Tabs')).toBe('S');
});

test('two documents have the same identifier where they are the same, and only there', async () => {
  const idOf = async (bytes: Uint8Array) =>
    /\/ID \[<(\w{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  const first = await idOf(await writeWithArticle(sampleStatement()));
  expect(first).toMatch(/^\w{32}$/);
  expect(await idOf(await writeWithArticle(sampleStatement()))).toBe(first);
  const other = sampleStatement({ options: { 'wifi-vpn': false, 'screen-sharing': false } });
  expect(await idOf(await writeWithArticle(other))).not.toBe(first);
});
