import { describe, expect, test } from 'vitest';
import type { Logo } from '../../src/model/index.js';
import { docxFormat } from '../../src/writers/docx/index.js';
import { bareStatement, chineseStatement, spanishStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import {
  all,
  at,
  paragraphsOf,
  part,
  partsOf,
  shippedBrand,
  statementOf,
  styleOf,
  textOf,
  val,
  writeDocx,
} from './docx-reading.js';
import { parseXml } from './docx-xml.js';

describe('what the document says of itself', () => {
  test('title, subject, author, dates and language', async () => {
    const core = part(await writeDocx(sampleStatement()), 'docProps/core.xml');
    const property = (name: string) =>
      at(core, name)
        ?.children.map(({ text }) => text)
        .join('');
    expect(property('dc:title')).toContain('Statement of responsibilities');
    expect(property('dc:subject')).toBe('R&D <Contoso> “Müller” AG');
    expect(property('dc:creator')).toBe('Northwind Services GmbH');
    expect(property('cp:keywords')).toContain('SOR-2026-0001');
    expect(property('dc:description')).toContain('countersign 0.1.0');
    expect(property('dcterms:created')).toBe('2026-11-21T00:00:00Z');
    expect(property('dcterms:modified')).toBe('2026-11-21T00:00:00Z');
    expect(property('dc:language')).toBe('en');
  });

  test('number, version and digest as properties of their own', async () => {
    const custom = part(await writeDocx(sampleStatement()), 'docProps/custom.xml');
    const properties = all(custom, 'property').map((one) => [
      one.attributes.name,
      at(one, 'vt:lpwstr')
        ?.children.map(({ text }) => text)
        .join(''),
    ]);
    expect(Object.fromEntries(properties)).toEqual({
      StatementNumber: 'SOR-2026-0001',
      StatementVersion: '1.0',
      StatementDigest: 'cd'.repeat(32),
    });
  });

  test('it opens without a prompt, and in the mode of today’s Word', async () => {
    const settings = part(await writeDocx(sampleStatement()), 'word/settings.xml');
    expect(val(settings, 'w:updateFields')).toBe('false');
    const mode = all(settings, 'w:compatSetting').find(
      ({ attributes }) => attributes['w:name'] === 'compatibilityMode',
    );
    expect(mode?.attributes['w:val']).toBe('15');
  });
});

describe('language', () => {
  test.each([
    ['en', sampleStatement, { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }],
    ['es', spanishStatement, { 'w:val': 'es-ES', 'w:eastAsia': 'zh-CN' }],
    ['zh-Hans', chineseStatement, { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }],
  ])('of a document in %s', async (tag, statement, expected) => {
    const bytes = await writeDocx(statement());
    const styles = part(bytes, 'word/styles.xml');
    const defaults = at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
    expect(defaults?.attributes).toEqual(expected);
    expect(partsOf(bytes).get('docProps/core.xml')).toContain(`<dc:language>${tag}</dc:language>`);
  });

  test.each([
    ['ja', 'ja-JP', 'Yu Gothic'],
    ['ko', 'ko-KR', 'Malgun Gothic'],
    ['zh-Hant', 'zh-TW', 'Microsoft JhengHei'],
    ['zh-HK', 'zh-HK', 'Microsoft JhengHei'],
    ['yue', 'zh-HK', 'Microsoft JhengHei'],
    ['zh-Hans', 'zh-CN', 'DengXian'],
  ])('%s has a font of its own, as a document and as a text', async (tag, language, font) => {
    const whole = part(
      await writeDocx({ ...chineseStatement(), language: tag }, 'harbour'),
      'word/styles.xml',
    );
    const defaults = at(whole, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(at(defaults, 'w:lang')?.attributes).toEqual({ 'w:val': 'en-US', 'w:eastAsia': language });
    expect(at(defaults, 'w:rFonts')?.attributes['w:eastAsia']).toBe(font);
    const quoted = statementOf({ kind: 'paragraph', text: [{ text: '責任', language: tag }] });
    const [run] = all(part(await writeDocx(quoted, 'harbour'), 'word/document.xml'), 'w:r').filter(
      (one) => textOf(one) === '責任',
    );
    expect(at(run, 'w:rPr', 'w:lang')?.attributes['w:eastAsia']).toBe(language);
    expect(at(run, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'] ?? 'DengXian').toBe(font);
  });

  test('of a run that is in another one than its document', async () => {
    const document = part(await writeDocx(spanishStatement()), 'word/document.xml');
    const marked = all(document, 'w:r').filter((run) => at(run, 'w:rPr', 'w:lang'));
    expect(marked.map((run) => [textOf(run), val(run, 'w:rPr', 'w:lang')])).toEqual([
      ['the overview', 'en-US'],
    ]);
  });

  test('Chinese quotation marks and dashes come from the Chinese font', async () => {
    const document = part(await writeDocx(chineseStatement(), 'harbour'), 'word/document.xml');
    const quoting = all(document, 'w:r').filter((run) => /[“”—…]/.test(textOf(run)));
    expect(quoting.length).toBeGreaterThan(0);
    for (const run of quoting)
      expect(at(run, 'w:rPr', 'w:rFonts')?.attributes).toEqual({ 'w:hint': 'eastAsia' });
  });
});

describe('brand', () => {
  test('fonts, colours and paper', async () => {
    const bytes = await writeDocx(sampleStatement(), 'harbour');
    const fonts = at(part(bytes, 'word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts');
    expect(fonts?.attributes).toMatchObject({
      'w:ascii': 'Calibri',
      'w:hAnsi': 'Calibri',
      'w:eastAsia': 'DengXian',
    });
    const heading = at(styleOf(bytes, 'Heading2'), 'w:rPr');
    expect(at(heading, 'w:rFonts')?.attributes['w:ascii']).toBe('Georgia');
    expect(val(heading, 'w:color')).toBe('9A3F1D');
    const [section] = all(part(bytes, 'word/document.xml'), 'w:sectPr');
    expect(at(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '12240', 'w:h': '15840' });
    expect(at(section, 'w:pgMar')?.attributes).toMatchObject({ 'w:left': '1240', 'w:right': '1240' });
  });

  test.each(['meridian', 'harbour'])(
    'the logo of %s is there, drawn for programs without SVG, and has its text',
    async (id) => {
      const document = part(await writeDocx(sampleStatement(), id), 'word/document.xml');
      const { logo } = await shippedBrand(id);
      const descriptions = all(document, 'wp:docPr').flatMap(({ attributes }) => attributes.descr ?? []);
      expect(descriptions).toEqual([logo.alt]);
      const relationships = all(
        part(await writeDocx(sampleStatement(), id), 'word/_rels/document.xml.rels'),
        'Relationship',
      );
      const targets = relationships.map(({ attributes }) => attributes.Target ?? '');
      expect(targets.filter((target) => /image\d+\.(svg|png)$/.test(target))).toHaveLength(2);
      expect(new Set(all(document, 'wp:docPr').map(({ attributes }) => attributes.id)).size).toBe(
        all(document, 'wp:docPr').length,
      );
    },
  );

  test('a logo in PNG goes in as it is', async () => {
    const brand = await shippedBrand('meridian');
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const image: Logo = { kind: 'png', bytes: png, alt: 'Dot', width: 40, height: 40 };
    const writer = await docxFormat.open({ ...brand, image });
    const { unzipSync } = await import('fflate');
    const media = Object.entries(unzipSync(await writer.write(sampleStatement()))).filter(([name]) =>
      name.includes('media/image'),
    );
    expect(media.map(([name]) => name)).toEqual(['word/media/image1.png']);
    expect(Buffer.compare(media[0]?.[1] ?? new Uint8Array(), png)).toBe(0);
  });
});

describe('header and footer', () => {
  test.each([
    [sampleStatement, 'Page PAGE of NUMPAGES'],
    [chineseStatement, '第 PAGE 页，共 NUMPAGES 页'],
  ])('hold the page number as fields in the words of the language', async (statement, expected) => {
    const footer = part(await writeDocx(statement()), 'word/footer2.xml');
    const [, number] = all(footer, 'w:tc');
    const written = all(number ?? footer, 'w:r').map(
      (run) =>
        textOf(run) +
        all(run, 'w:instrText')
          .flatMap(({ children }) => children.map(({ text }) => text))
          .join(''),
    );
    expect(written.join('')).toBe(expected);
  });

  test('stand on every page but that the masthead takes the place of the first header', async () => {
    const bytes = await writeDocx(sampleStatement());
    const [section] = all(part(bytes, 'word/document.xml'), 'w:sectPr');
    expect(at(section, 'w:titlePg')).toBeDefined();
    const kinds = (name: string) =>
      all(section ?? parseXml('<x/>'), name).map(({ attributes }) => attributes['w:type']);
    expect(kinds('w:headerReference').toSorted()).toEqual(['default', 'first']);
    expect(kinds('w:footerReference').toSorted()).toEqual(['default', 'first']);
    const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => textOf(part(bytes, name)));
    expect(headers.toSorted()).toEqual(['', 'SOR-2026-0001']);
  });

  test('may be empty', async () => {
    const bytes = await writeDocx(bareStatement(), 'harbour');
    expect(textOf(part(bytes, 'word/header1.xml'))).toBe('');
  });
});

describe('what a customer typed is text', () => {
  const hostile = [
    'R&D <w:p/> "quoted" \'single\' ]]> --> &amp; &#x0;',
    '{bullet-list-2} {ordered-list-7} {phase-0-0} {logo.png} {{x}} {page} {',
    'CURRENT',
    'TOTAL_PAGES',
    'SECTION',
    'first line\nsecond line',
    ' leading and trailing ',
  ];

  test.each(hostile)('%j', async (text) => {
    const bytes = await writeDocx({
      ...statementOf(
        {
          kind: 'masthead',
          title: text,
          subject: text,
          facts: [{ label: text, value: [{ text, code: true }] }],
        },
        {
          kind: 'paragraph',
          text: [
            { text, strong: true },
            { text: 'link', href: 'https://example.com/' },
          ],
        },
        { kind: 'list', ordered: false, items: [{ text: [{ text }], items: [] }] },
      ),
      customer: text,
      furniture: { header: text, footer: text, pageOf: 'Page {page} of {pages}' },
    });
    for (const [name, xml] of partsOf(bytes)) expect(() => parseXml(xml), name).not.toThrow();
    const texts = paragraphsOf(bytes).map((paragraph) => paragraph.text);
    expect(texts.filter((one) => one === text)).toHaveLength(5);
    expect(texts).toContain(`${text}link`);
    expect(textOf(part(bytes, 'word/header1.xml'))).toBe(text);
    const instructions = all(part(bytes, 'word/document.xml'), 'w:instrText');
    expect(instructions).toHaveLength(0);
  });

  test('characters that XML has not make no broken document', async () => {
    const text = 'a\u0000b\u0001c\uFFFEd\uFFFFe\uD800f';
    const bytes = await writeDocx({
      ...statementOf({ kind: 'paragraph', text: [{ text }] }),
      customer: text,
      title: text,
    });
    for (const [name, xml] of partsOf(bytes)) expect(() => parseXml(xml), name).not.toThrow();
  });

  test('an address that leads nowhere is text', async () => {
    const runs = ['javascript:alert(1)', 'file:///etc/passwd', 'not an address', 'https://exa mple'].map(
      (href, index) => ({
        text: `link ${index} `,
        href,
      }),
    );
    const bytes = await writeDocx(statementOf({ kind: 'paragraph', text: runs }));
    expect(all(part(bytes, 'word/document.xml'), 'w:hyperlink')).toHaveLength(0);
    expect(partsOf(bytes).get('word/_rels/document.xml.rels')).not.toContain('External');
    expect(paragraphsOf(bytes).map(({ text }) => text)).toContain('link 0 link 1 link 2 link 3 ');
  });

  test('runs of one link that holds emphasis are one hyperlink', async () => {
    const href = 'https://example.com/a b#part';
    const bytes = await writeDocx(
      statementOf({
        kind: 'paragraph',
        text: [
          { text: 'see ', href },
          { text: 'here', href, emphasis: true },
        ],
      }),
    );
    expect(all(part(bytes, 'word/document.xml'), 'w:hyperlink').map(textOf)).toEqual(['see here']);
    const relationships = partsOf(bytes).get('word/_rels/document.xml.rels');
    expect(relationships).toContain('Target="https://example.com/a%20b"');
  });
});
