import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Bench, Surround } from './bench.js';
import type { Element, Paragraph as Told, TableCell as ToldCell, TableRow as ToldRow } from './elements.js';

/** Something to stand in an element while docx makes what is around it. */
const standIns = {
  text: () => new TextRun('text'),
  paragraph: () => new Paragraph('text'),
  cell: () => new TableCell({ children: [standIns.paragraph()] }),
  row: () => new TableRow({ children: [standIns.cell()] }),
};

/** XML of paragraphs and tables: docx makes what is around their content, once for all that are set in the same way. */
export function written(elements: readonly Element[], bench: Bench): string {
  return elements.map((element) => elementXml(element, bench, undefined)).join('');
}

function elementXml(element: Element, bench: Bench, keepNext: boolean | undefined): string {
  if (element.kind === 'paragraph') return paragraphXml(element, bench, keepNext);
  const { layout, rows } = element;
  const around = bench.around('table', layout, standIns.row, (row) => new Table({ ...layout, rows: [row] }));
  return within(
    around,
    rows.map((row) => rowXml(row, bench)),
  );
}

function paragraphXml({ layout, content }: Told, bench: Bench, keepNext: boolean | undefined): string {
  const own = keepNext === undefined || layout.keepNext !== undefined;
  const around = bench.around(
    own ? 'paragraph' : `paragraph in a row, ${keepNext}`,
    layout,
    standIns.text,
    (text) => new Paragraph({ ...layout, ...(!own && { keepNext }), children: [text] }),
  );
  return within(around, content);
}

function rowXml({ layout, keepNext, cells }: ToldRow, bench: Bench): string {
  const around = bench.around(
    'row',
    layout,
    standIns.cell,
    (cell) => new TableRow({ ...layout, children: [cell] }),
  );
  return within(
    around,
    cells.map((cell) => cellXml(cell, bench, keepNext)),
  );
}

function cellXml({ layout, content }: ToldCell, bench: Bench, keepNext: boolean | undefined): string {
  const around = bench.around(
    'cell',
    layout,
    standIns.paragraph,
    (paragraph) => new TableCell({ ...layout, children: [paragraph] }),
  );
  return within(
    around,
    content.map((element) => elementXml(element, bench, keepNext)),
  );
}

function within({ before, after }: Surround, content: readonly string[]): string {
  return `${before}${content.join('')}${after}`;
}
