import { type IBorderOptions, ImageRun, Paragraph, Table, TableCell, TableRow } from 'docx';
import { spacing } from '../../brand/index.js';
import type { Fact, MastheadBlock } from '../../model/index.js';
import { stackedFact } from './facts.js';
import { firstPageTop } from './furniture.js';
import { logoRun } from './logo.js';
import { onePixel } from './one-pixel.js';
import { type ParagraphPlace, plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { dxa, noLine, noLines, tableFrame } from './table.js';
import { eighths, pixels, twips } from './units.js';

const factsInARow = 4;

/** Logo, title and subject on a band or above a line, and the statement's identity below. */
export function masthead(block: MastheadBlock, setting: Setting): (Paragraph | Table)[] {
  const head = setting.look.masthead === 'band' ? band(block, setting) : lined(block, setting);
  return block.facts.length > 0 ? [...head, identity(block.facts, setting)] : head;
}

function titleLines(
  { title, subject }: MastheadBlock,
  setting: Setting,
  subjectPlace: ParagraphPlace = {},
): Paragraph[] {
  return [
    new Paragraph({ spacing: { after: twips(14) }, keepNext: true, children: [logoRun(setting.look.logo)] }),
    plainParagraph(styles.title, title, setting),
    plainParagraph(styles.subtitle, subject, setting, subjectPlace),
  ];
}

/** The band lies across the whole page: a shaded cell as wide as the page, and the same colour from there to the page's upper edge. */
function band(block: MastheadBlock, setting: Setting): (Paragraph | Table)[] {
  const { page, colours } = setting.look;
  const { left, right } = spacing.page;
  const cell = new TableCell({
    width: dxa(page.width),
    shading: { type: 'clear', color: 'auto', fill: colours.band },
    margins: { bottom: twips(24), left: twips(left), right: twips(right) },
    children: titleLines(block, setting),
  });
  return [
    new Paragraph({
      style: styles.gap,
      spacing: { line: twips(1), lineRule: 'exact' },
      children: [bleed(setting)],
    }),
    new Table({
      ...tableFrame([page.width]),
      indent: dxa(-left),
      borders: noLines,
      tableLook: { firstRow: false, noHBand: true, noVBand: true },
      rows: [new TableRow({ cantSplit: true, children: [cell] })],
    }),
    new Paragraph({ style: styles.gap, spacing: { line: twips(14), lineRule: 'exact' } }),
  ];
}

/** One pixel of the band's colour, drawn behind the text from the upper edge of the page to where the cell has begun. */
function bleed({ look }: Setting): ImageRun {
  const height = firstPageTop + 6;
  return new ImageRun({
    type: 'gif',
    data: onePixel(look.colours.band),
    transformation: { width: pixels(look.page.width), height: pixels(height) },
    floating: {
      horizontalPosition: { relative: 'page', offset: 0 },
      verticalPosition: { relative: 'page', offset: 0 },
      behindDocument: true,
      allowOverlap: true,
    },
    altText: { id: '2', name: 'Band' },
    decorative: true,
  });
}

function lined(block: MastheadBlock, setting: Setting): Paragraph[] {
  const line: IBorderOptions = {
    style: 'single',
    size: eighths(2.25),
    color: setting.look.colours.accent,
    space: 10,
  };
  return titleLines(block, setting, {
    border: { bottom: line },
    spacing: { before: twips(4), after: twips(12) },
  });
}

function identity(facts: readonly Fact[], setting: Setting): Table {
  const columns = Math.min(facts.length, factsInARow);
  const width = setting.look.textWidth / columns;
  const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => facts[row * columns + column]),
  );
  return new Table({
    ...tableFrame(Array.from({ length: columns }, () => width)),
    borders: noLines,
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (fact) =>
              new TableCell({
                width: dxa(width),
                borders: { top: noLine },
                margins: { left: 0, right: twips(8) },
                children: fact ? stackedFact(fact, setting) : [plainParagraph(styles.label, '', setting)],
              }),
          ),
        }),
    ),
  });
}
