import { readFileSync } from 'node:fs';
import {
  Document,
  type IContext,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  SymbolRun,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { createBench } from '../../../src/writers/docx/bench.js';
import { filled, fragmentOf } from '../../../src/writers/docx/fragment.js';
import { documentParts } from '../../../src/writers/docx/parts.js';
import { serialise } from '../../../src/writers/docx/serialise.js';
import { pngBytes } from '../../samples/brands.js';
import { packageRoot } from '../../samples/engagements.js';

/*
 * What the DOCX writer knows of the inside of docx. When a test here fails after an update of the package,
 * src/writers/docx/bench.ts, parts.ts, serialise.ts, stand-ins.ts and written.ts have to be read again beside the new sources.
 */

test('docx is the version that was read', () => {
  const { version } = JSON.parse(readFileSync(`${packageRoot}node_modules/docx/package.json`, 'utf8'));
  expect(version).toBe('9.15.2');
});

test('docx has a compiler that gives the parts of a document', () => {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  expect(compiler).toHaveProperty('compile');
  const parts = documentParts(new Document({ sections: [{ children: [new Paragraph('Hello')] }] }));
  expect(parts.get('word/document.xml')).toContain('<w:body><w:p>');
});

const png = { type: 'png', data: pngBytes, transformation: { width: 10, height: 10 } } as const;
const hard = `R&D <b> "q" 'a' {braces} 😀 云\u0007`;

/** Elements of all kinds that the writer takes from docx, with what is hard to write in them. */
function elements(): (Paragraph | Table)[] {
  const runs = [
    new TextRun({
      text: hard,
      bold: true,
      italics: true,
      color: 'AA0000',
      style: 'Code',
      size: 17,
      break: 1,
    }),
    new TextRun({ text: '', font: { eastAsia: 'DengXian', hint: 'eastAsia' } }),
    new TextRun({ text: 'de', language: { value: 'de-DE', eastAsia: 'zh-CN' } }),
    new TextRun({ children: [new Tab()] }),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new SymbolRun({ char: 'F0FE', symbolfont: 'Wingdings', color: '00AA00' }),
    new ImageRun({ ...png, altText: { id: '1', name: 'Logo', description: `a"b <c>` } }),
  ];
  const cell = new TableCell({
    width: { size: 4000, type: 'dxa' },
    columnSpan: 2,
    verticalAlign: 'bottom',
    shading: { type: 'clear', color: 'auto', fill: 'EEEEEE' },
    margins: { left: 100 },
    borders: { top: { style: 'single', size: 4, color: 'AABBCC' } },
    children: [new Paragraph({ style: 'TableText', children: [new TextRun('kept')] })],
  });
  return [
    new Paragraph({
      style: 'BodyText',
      keepLines: true,
      pageBreakBefore: true,
      spacing: { after: 20, line: 240, lineRule: 'atLeast' },
      indent: { left: 100, hanging: 100 },
      border: { bottom: { style: 'single', size: 4, color: 'AABBCC', space: 2 } },
      tabStops: [{ type: 'left', position: 900 }],
      children: runs,
    }),
    new Paragraph({ numbering: { reference: 'bullet-list', instance: 3, level: 0 } }),
    new Table({
      layout: 'fixed',
      width: { size: 4000, type: 'dxa' },
      columnWidths: [2000, 2000],
      tableLook: { firstRow: true, noHBand: true },
      rows: [new TableRow({ cantSplit: true, tableHeader: true, keepNext: true, children: [cell] })],
    }),
    new Paragraph({ style: 'TableGap' }),
  ];
}

test('an element by itself is what docx writes of it in a document', () => {
  const parts = documentParts(
    new Document({
      numbering: {
        config: [{ reference: 'bullet-list', levels: [{ level: 0, format: 'bullet', text: '•' }] }],
      },
      sections: [{ children: elements() }],
    }),
  );
  const bench = createBench();
  const alone = elements().map(bench.xml).join('');
  // The second list, since docx brings one of its own, and the seventh relationship.
  const written = filled(fragmentOf(alone), ({ name }) => (name === 'bullet-list-3' ? '2' : '7'));
  expect(parts.get('word/document.xml')).toContain(`<w:body>${written}<w:sectPr>`);
});

test('what an element has around it does not depend on what is in it', () => {
  const bench = createBench();
  const row = (cell: TableCell) => new TableRow({ cantSplit: true, children: [cell] });
  for (const text of ['one', 'two & more']) {
    const cell = () => new TableCell({ columnSpan: text.length, children: [new Paragraph(text)] });
    const { before, after } = bench.around('row', { cantSplit: true }, cell, row);
    expect(`${before}${bench.xml(cell())}${after}`).toBe(bench.xml(row(cell())));
  }
});

test('a document that takes part in writing an element keeps no trace of lists', () => {
  const file = new Document({ sections: [] });
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const paragraph = new Paragraph({ numbering: { reference: 'phase-4', instance: 0, level: 0 } });
  const prepared = paragraph.prepForXml(context);
  expect(serialise(prepared ?? {})).toContain('w:val="{phase-4-0}"');
  // The one that docx brings.
  expect(file.Numbering.ConcreteNumbering).toHaveLength(1);
});
