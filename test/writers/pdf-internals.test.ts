import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  DocMeasure,
  DocPreprocessor,
  type DocumentOptions,
  LayoutBuilder,
  PdfMakeDocument,
  type PlacedVector,
  Renderer,
  SvgMeasure,
  TextDecorator,
} from '../../src/writers/pdf/tagged/pdfmake.js';
import { packageRoot } from '../samples/engagements.js';

/*
 * What the PDF writer knows of the inside of pdfmake and pdfkit. When a test here fails after an update of the packages,
 * src/writers/pdf/tagged and src/writers/pdf/flow have to be read again beside the new sources before anything else.
 */

const require = createRequire(import.meta.url);

test.each([
  ['pdfmake', '0.3.11'],
  ['pdfkit', '0.19.1'],
])('%s is the version that was read: %s', (name, version) => {
  const { version: installed } = JSON.parse(
    readFileSync(`${packageRoot}node_modules/${name}/package.json`, 'utf8'),
  );
  expect(installed).toBe(version);
});

describe.each([
  [
    'LayoutBuilder',
    LayoutBuilder.prototype,
    {
      layoutDocument: 9,
      tryLayoutDocument: 8,
      addDynamicRepeatable: 3,
      addHeadersAndFooters: 2,
      buildNextLine: 1,
      processNode: 1,
      processLeaf: 1,
      processRow: 1,
      processImage: 1,
      processSVG: 1,
      processCanvas: 1,
      processList: 2,
    },
  ],
  [
    'Renderer',
    Renderer.prototype,
    { renderPages: 1, renderLine: 3, renderVector: 1, renderImage: 1, renderSVG: 1 },
  ],
  [
    'PDFDocument',
    PdfMakeDocument.prototype,
    {
      ref: 1,
      addContent: 1,
      addPage: 1,
      flushPages: 0,
      openImage: 1,
      _doOpacity: 2,
      _write: 1,
      push: 2,
      addNamedEmbeddedFile: 2,
      provideFont: 3,
      annotate: 5,
      link: 5,
      goTo: 5,
      addNamedDestination: 1,
      getMarkInfoDictionary: 0,
      endMetadata: 0,
      endMarkings: 0,
      endOutline: 0,
      endAcroForm: 0,
      end: 0,
    },
  ],
  [
    'DocMeasure',
    DocMeasure.prototype,
    { measureDocument: 1, measureBlock: 1, measureLeaf: 1, measureUnorderedList: 1, measureOrderedList: 1 },
  ],
  [
    'DocPreprocessor',
    DocPreprocessor.prototype,
    { preprocessDocument: 1, preprocessBlock: 1, preprocessNode: 1 },
  ],
  ['TextDecorator', TextDecorator.prototype, { drawBackground: 3, drawDecorations: 3 }],
] as const)('%s', (_, prototype, methods) => {
  test.each(Object.entries(methods))('has %s with %i parameters', (name, parameters) => {
    const method: unknown = Reflect.get(prototype, name);
    expect(method).toBeTypeOf('function');
    expect(method).toHaveLength(parameters);
  });
});

const options: DocumentOptions = {
  size: [200, 100],
  pdfVersion: '1.7',
  subset: 'PDF/A-3a',
  tagged: false,
  displayTitle: true,
  compress: false,
  lang: 'en',
  autoFirstPage: false,
  info: { Title: 'T', CreationDate: new Date(0) },
  font: null,
};

function createDocument(): PdfMakeDocument {
  const path = `${packageRoot}templates/fonts/noto-sans/regular.ttf`;
  const files = { existsSync: () => true, readFileSync: () => readFileSync(path) };
  const face = { normal: 'a', bold: 'a', italics: 'a', bolditalics: 'a' };
  return new PdfMakeDocument({ Noto: face }, {}, {}, {}, options, files, () => false);
}

interface Item {
  readonly type: string;
  readonly item: {
    readonly origin?: unknown;
    readonly field?: unknown;
    readonly number?: number;
    readonly inlines?: readonly { readonly text: string }[];
  };
}

/** Lays out some content, with a subclass where one is given. */
function layOut(
  content: object[],
  document = createDocument(),
  Layout: typeof LayoutBuilder = LayoutBuilder,
) {
  const margins = { left: 10, top: 10, right: 10, bottom: 10 };
  const layout = new Layout({ width: 200, height: 100 }, margins, new SvgMeasure());
  const none = () => undefined;
  const style = { font: 'Noto' };
  return layout.layoutDocument(content, document, {}, style, undefined, none, none, undefined, () => false);
}

/** What is on the pages of some content, with notes of where it comes from. */
function notedItems(content: object[]): Item[] {
  const pages = layOut(content, createDocument(), NotingLayout);
  return pages.flatMap(({ items }): Item[] => items);
}

class NotingLayout extends LayoutBuilder {
  override buildNextLine(node: object) {
    const line = super.buildNextLine(node);
    if (line) line.origin = { node };
    return line;
  }
  override processCanvas(node: { readonly canvas: PlacedVector[] }) {
    for (const vector of node.canvas) vector.origin = { node };
    super.processCanvas(node);
  }
}

test('what is added to a node reaches its words, lines and drawings, also within what stays whole', () => {
  const field = {};
  const text = { text: [{ text: 'two words', lang: 'de', link: 'https://example.com' }] };
  const canvas = { canvas: [{ type: 'rect', x: 0, y: 0, w: 5, h: 5, color: '#000000', field }] };
  for (const content of [[text, canvas], [{ stack: [text, canvas], unbreakable: true }]]) {
    const items = notedItems(content);
    const line = items.find(({ type }) => type === 'line')?.item;
    const vector = items.find(({ type }) => type === 'vector')?.item;
    expect(line?.origin).toEqual({ node: text });
    expect(line?.inlines).toMatchObject([{ lang: 'de', link: 'https://example.com' }, { text: 'words' }]);
    expect(vector?.origin).toEqual({ node: canvas });
    expect(vector?.field).toBe(field);
  }
});

test('a table header that is repeated is the same line again', () => {
  const body = Array.from({ length: 12 }, (_, at) => [{ text: at === 0 ? 'Head' : `Row ${at}` }]);
  const lines = notedItems([{ table: { headerRows: 1, body } }]).filter(({ type }) => type === 'line');
  const heads = lines.filter(({ item }) => item.inlines?.[0]?.text === 'Head');
  expect(heads.length).toBeGreaterThan(1);
  expect(new Set(heads.map(({ item }) => item.origin)).size).toBe(1);
  expect(new Set(lines.map(({ item }) => item.origin)).size).toBe(body.length);
});

test('a list item has a marker of words or of a drawing', () => {
  const lists: { ul?: object[]; ol?: object[] }[] = [{ ul: [{ text: 'a' }] }, { ol: [{ text: 'b' }] }];
  layOut(lists);
  expect(lists[0]?.ul?.[0]).toMatchObject({ listMarker: { canvas: [{ type: 'ellipse' }] } });
  expect(lists[1]?.ol?.[0]).toMatchObject({ listMarker: { _inlines: [{ text: '1. ' }] } });
});

test('pdfkit writes what is put into its catalog, its pages, its trailer and its fonts', async () => {
  const document = createDocument();
  const written = collect(document);
  document.getMarkInfoDictionary().data.Marked = true;
  document._root.data.StructTreeRoot = document.ref({ Type: 'StructTreeRoot', Mine: 7 });
  document._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? 1 : -1);
  document._id = Buffer.from('0123456789abcdef');
  document.endMetadata = () => {
    const stream = document.ref({ Type: 'Metadata' });
    stream.compress = false;
    stream.end('MY METADATA');
    document._root.data.Metadata = stream;
  };
  const finalized: string[] = [];
  document._fontFamilies.mine = {
    ...document.provideFont('Noto', false, false),
    finalize: () => finalized.push('mine'),
  };
  const content = [
    { text: 'First', id: 'a', outline: true, outlineText: 'First' },
    { text: 'Second', id: 'b' },
  ];
  new Renderer(document).renderPages(layOut(content, document));
  const annotations: unknown[] = [];
  const structParent = {
    add: ({ annotationRef }: { annotationRef: unknown }) => annotations.push(annotationRef),
  };
  document.link(1, 2, 3, 4, 'https://example.com', { structParent });
  expect(annotations).toEqual(document.page.annotations);
  document.page.dictionary.data.StructParents = 5;
  const [item] = document.outline.children;
  if (item) item.outlineData.Dest = [document.page.dictionary, 'XYZ', null, 77, null];
  document.outline.outlineData.Count = 1;
  document.end();
  const text = await written;
  expect(text).toMatch(/\/Marked true/);
  expect(text).toMatch(/\/StructTreeRoot\n\/Mine 7/);
  expect(text).toMatch(/\(b\) \[.*?\]\s+\(a\) \[/);
  expect(text).toContain('MY METADATA');
  expect(text).toMatch(/\/StructParents 5/);
  expect(text).toMatch(/\/Tabs \/S/);
  expect(text).toMatch(/\/XYZ null 77 null\]/);
  expect(text).toMatch(/\/Count 1\n\/First/);
  expect(finalized).toEqual(['mine']);
  expect(text).toContain(`/ID [<${Buffer.from('0123456789abcdef').toString('hex')}>`);
  expect(text).toContain('/GTS_PDFA1');
});

test('pdfmake draws a line with its destination, its entry in the outline and its page number', () => {
  const { renderLine } = Renderer.prototype;
  const digest = createHash('sha256').update(renderLine.toString()).digest('hex').slice(0, 16);
  // `TaggedRenderer.renderLine` does the same in its own way.
  expect(digest).toBe('b71f57566c6b6c5f');
});

test('pdfkit counts objects, states of opacity and pictures where this writer looks for them', () => {
  const document = createDocument();
  expect(document._offsets.length).toBeGreaterThan(0);
  document.addPage({ size: [100, 100] });
  const before = document._offsets.length;
  document._doOpacity(0.5, null);
  expect(document._offsets).toHaveLength(before + 1);
  expect(Object.keys(document._opacityRegistry)).toEqual(['0.5_null']);
  expect(document._imageRegistry).toEqual({});
});

test('a page begins anew where the layout of a part ends', () => {
  const pages = layOut([{ text: 'First' }, { text: 'Second', pageBreak: 'before' }]);
  expect(pages.map(({ items, pageSize }) => [items.length, pageSize.width])).toEqual([
    [1, 200],
    [1, 200],
  ]);
});

test('there is one pdfkit, which pdfmake refines', () => {
  const pdfkit = createRequire(require.resolve('pdfmake/js/PDFDocument.js'))('pdfkit');
  expect(Object.getPrototypeOf(PdfMakeDocument)).toBe(pdfkit);
});

function collect(document: PdfMakeDocument): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}
