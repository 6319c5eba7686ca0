import { HeadingLevel, Paragraph } from 'docx';
import { colours, columnsOf, plain } from '../look.mjs';
import { masthead, parties } from './front.mjs';
import { signatures } from './signatures.mjs';
import { cell, row, shaded, table } from './table.mjs';
import { runs, text } from './text.mjs';

/** One block of a statement as objects of the docx library. */
export function block(entry, logo) {
  switch (entry.kind) {
    case 'masthead':
      return masthead(entry, logo);
    case 'heading':
      return [heading(entry.text, entry.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2)];
    case 'paragraph':
      return [new Paragraph({ style: 'Body', children: runs(entry.text) })];
    case 'parties':
      return [parties(entry)];
    case 'choices':
      return [choices(entry), new Paragraph('')];
    case 'phase':
      return phase(entry);
    case 'signatures':
      return [signatures(entry)];
    case 'provenance':
      return [provenance(entry)];
    default:
      throw new Error(`no block of the measured statements: ${entry.kind}`);
  }
}

function heading(text, level) {
  return new Paragraph({ heading: level, children: runs(text) });
}

function choices({ label, choices: items }) {
  return table(
    [560, 6666, 2200],
    [
      row([cell([text('Label', label)], { ...shaded, columnSpan: 3 })], { tableHeader: true }),
      ...items.map((choice) =>
        row([
          cell([text('Cell', choice.selected ? '☑' : '☐', { color: colours.accent })]),
          cell([
            text('Cell', choice.label, { bold: true }),
            ...(choice.description ? [text('Small', choice.description)] : []),
          ]),
          cell([text('Small', choice.state, { bold: true, color: colours.accent, alignment: 'right' })]),
        ]),
      ),
    ],
  );
}

const widths = { reference: 880, responsibility: 5511, owner: 1252, due: 1783 };

function phase(entry) {
  const names = columnsOf(entry);
  const missing = 9426 - names.reduce((sum, name) => sum + widths[name], 0);
  const grid = names.map((name) => widths[name] + (name === 'responsibility' ? missing : 0));
  return [
    heading(entry.title, HeadingLevel.HEADING_2),
    ...entry.introduction.map((part) => new Paragraph({ style: 'Body', children: runs(part) })),
    table(grid, [
      row(
        names.map((name) => cell([text('Label', entry.columns[name])], shaded)),
        { tableHeader: true },
      ),
      ...entry.responsibilities.map((item) => row(names.map((name) => cell([value(name, item)])))),
    ]),
  ];
}

function value(name, item) {
  switch (name) {
    case 'reference':
      return text('Cell', item.reference, { bold: true, color: colours.accent });
    case 'responsibility':
      return new Paragraph({ style: 'Cell', children: runs(item.text) });
    default:
      return text('Small', item[name] ?? '');
  }
}

function provenance({ facts, digest, generator }) {
  return table(
    [2600, 6826],
    [...facts, digest, generator].map(({ label, value: runsOf }) =>
      row([cell([text('Label', label)]), cell([text('Furniture', plain(runsOf))])]),
    ),
  );
}
