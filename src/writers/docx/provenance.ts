import { Table, TableCell, TableRow } from 'docx';
import type { ProvenanceBlock, RichText } from '../../model/index.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { dxa, noLines, tableFrame } from './table.js';
import { twips } from './units.js';

const labelWidth = 150;

/** From what the statement was made, as a small table of labels and values. */
export function provenance({ facts, digest, generator }: ProvenanceBlock, setting: Setting): Table {
  const widths = [labelWidth, setting.look.textWidth - labelWidth] as const;
  return new Table({
    ...tableFrame(widths),
    borders: noLines,
    margins: { top: twips(1.5), bottom: twips(1.5), left: 0, right: twips(8) },
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
    rows: [...facts, digest, generator].map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: dxa(widths[0]),
              children: [plainParagraph(styles.label, label, setting)],
            }),
            new TableCell({
              width: dxa(widths[1]),
              children: [richParagraph(valueStyle(value), value, setting)],
            }),
          ],
        }),
    ),
  });
}

/** A digest is set small enough to stay on its line. */
function valueStyle(value: RichText): string {
  return value.every((run) => run.code === true) ? styles.digest : styles.quiet;
}
