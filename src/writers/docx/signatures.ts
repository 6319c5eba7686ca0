import { type Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Signature, SignaturesBlock } from '../../model/index.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { dxa, noLines, tableFrame } from './table.js';
import { twips } from './units.js';

/** As many rows of signatures as fit a page and are therefore kept on one. */
const rowsKeptTogether = 3;

/** Signature blocks, two in a row. None is ever split, and a few stay together. */
export function signatures({ labels, signatures: all }: SignaturesBlock, setting: Setting): Table {
  const width = setting.look.textWidth / 2;
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => all.slice(row * 2, row * 2 + 2));
  const cell = (signature: Signature | undefined, column: number) =>
    new TableCell({
      width: dxa(width),
      margins: {
        top: twips(8),
        bottom: twips(10),
        left: column === 0 ? 0 : twips(14),
        right: column === 0 ? twips(14) : 0,
      },
      children: signature
        ? signatureFields(signature, labels, setting)
        : [plainParagraph(styles.label, '', setting)],
    });
  return new Table({
    ...tableFrame([width, width]),
    borders: noLines,
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: rows.map(
      (pair, row) =>
        new TableRow({
          cantSplit: true,
          keepNext: row < rows.length - 1 && rows.length <= rowsKeptTogether,
          children: [cell(pair[0], 0), cell(pair[1], 1)],
        }),
    ),
  });
}

function signatureFields(
  signature: Signature,
  labels: SignaturesBlock['labels'],
  setting: Setting,
): Paragraph[] {
  const { accent } = setting.look.colours;
  return [
    plainParagraph(styles.label, signature.label, setting, { bold: true, color: accent, keepNext: true }),
    plainParagraph(styles.tableText, signature.party, setting, {
      bold: true,
      keepLines: true,
      keepNext: true,
    }),
    ...field('', labels.signature, 38, setting),
    ...field(signature.name ?? '', labels.name, 8, setting),
    ...field(signature.title ?? '', labels.title, 8, setting),
    ...field('', labels.date, 8, setting),
  ];
}

/** A line to write on, with what belongs there below it. `room` is the height above the line's text in points. */
function field(value: string, label: string, room: number, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.field, value, setting, { spacing: { before: twips(room) } }),
    plainParagraph(styles.label, label, setting, { keepLines: true }),
  ];
}
