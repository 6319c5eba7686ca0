import { columnsOf, plain } from '../look.mjs';
import { masthead, parties } from './front.mjs';
import { rows, surface } from './lines.mjs';
import { signatures } from './signatures.mjs';

/** One block of a statement as content of pdfmake. */
export function block(entry) {
  switch (entry.kind) {
    case 'masthead':
      return masthead(entry);
    case 'heading':
      return { text: plain(entry.text), style: `heading${entry.level}`, headlineLevel: entry.level };
    case 'paragraph':
      return { text: runs(entry.text), style: 'paragraph' };
    case 'parties':
      return parties(entry);
    case 'choices':
      return choices(entry);
    case 'phase':
      return phase(entry);
    case 'signatures':
      return signatures(entry);
    case 'provenance':
      return provenance(entry);
    default:
      throw new Error(`no block of the measured statements: ${entry.kind}`);
  }
}

function runs(text) {
  return text.map((run) => ({
    text: run.text,
    ...(run.strong && { bold: true }),
    ...(run.href && { link: run.href }),
  }));
}

function choices({ label, choices: items }) {
  const body = items.map((choice) => [
    { svg: choice.selected ? tick : ring, width: 9 },
    [
      { text: choice.label, style: 'cell', bold: true },
      ...(choice.description ? [{ text: choice.description, style: 'description' }] : []),
    ],
    { text: choice.state, style: 'small', bold: true, color: '#0B6B74', alignment: 'right' },
  ]);
  const header = [{ text: label, style: 'label', colSpan: 3, fillColor: surface }, '', ''];
  return {
    layout: rows,
    table: { headerRows: 1, dontBreakRows: true, widths: [16, '*', 'auto'], body: [header, ...body] },
    margin: [0, 0, 0, 12],
  };
}

const tick =
  '<svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="6" fill="#0B6B74"/><path d="M3 6.2l2 2 4-4" fill="none" stroke="#fff" stroke-width="1.4"/></svg>';

const ring = '<svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="5.4" fill="none" stroke="#56646F"/></svg>';

function phase(entry) {
  const names = columnsOf(entry);
  const widths = { reference: 40, responsibility: '*', owner: 70, due: 90 };
  const header = names.map((name) => ({ text: entry.columns[name], style: 'label', fillColor: surface }));
  const body = entry.responsibilities.map((item) => names.map((name) => cell(name, item)));
  return [
    { text: plain(entry.title), style: 'heading3', headlineLevel: 3 },
    ...entry.introduction.map((text) => ({ text: runs(text), style: 'paragraph' })),
    {
      layout: rows,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: names.map((name) => widths[name]),
        body: [header, ...body],
      },
    },
  ];
}

function cell(name, item) {
  switch (name) {
    case 'reference':
      return { text: item.reference, style: 'reference' };
    case 'responsibility':
      return { text: runs(item.text), style: 'cell' };
    default:
      return { text: item[name] ?? '', style: 'small' };
  }
}

function provenance({ facts, digest, generator }) {
  const body = [...facts, digest, generator].map(({ label, value }) => [
    { text: label, style: 'label' },
    { text: plain(value), style: 'furniture' },
  ]);
  return { layout: rows, table: { widths: [130, '*'], body } };
}
