import { Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx';
import { spacing, typeScale } from '../../brand/index.js';
import type { PartyRole, Signature, SignaturesBlock } from '../../model/index.js';
import { estimatedWidth } from './measure.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { inlineStyles, styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { plainRuns } from './text.js';
import { twips } from './units.js';

const gap = 28;
/** Room to sign in. */
const signingHeight = 34;
/** As many rows of signatures as fit a page and are therefore kept on one. */
const rowsKeptTogether = 3;

/** The customer's signatures on the left, the provider's on the right. No block is ever split, and a few stay together. */
export function signatures({ labels, signatures: all }: SignaturesBlock, setting: Setting): Table {
  const width = (setting.look.textWidth - gap) / 2;
  const of = (role: PartyRole) => all.filter((signature) => signature.role === role);
  const [left, right] = [of('customer'), of('provider')];
  const count = Math.max(left.length, right.length);
  return new Table({
    ...tableFrame([width, gap, width]),
    borders: noLines,
    margins: { left: 0, right: 0 },
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: Array.from({ length: count }, (_, row) => {
      const pair = [left[row], right[row]];
      const nameLines = Math.max(...pair.map((signature) => knownOf(signature).length), 1);
      const cell = (signature: Signature | undefined) =>
        new TableCell({
          width: dxa(width),
          margins: { top: twips(row === 0 ? 4 : spacing.beforeHeading2) },
          children: signature
            ? block(signature, labels, nameLines, width, setting)
            : [plainParagraph(styles.label, '', setting)],
        });
      const between = new TableCell({
        width: dxa(gap),
        children: [plainParagraph(styles.label, '', setting)],
      });
      return new TableRow({
        cantSplit: true,
        keepNext: row < count - 1 && count <= rowsKeptTogether,
        children: [cell(pair[0]), between, cell(pair[1])],
      });
    }),
  });
}

function knownOf(signature: Signature | undefined): string[] {
  return [signature?.name, signature?.email].flatMap((value) => value ?? []);
}

/** Whose signature, then a form: labels before lines, filled in where the answer is known. */
function block(
  signature: Signature,
  labels: SignaturesBlock['labels'],
  nameLines: number,
  width: number,
  setting: Setting,
): Paragraph[] {
  const wanted = estimatedWidth(Object.values(labels), typeScale.tiny) + 10;
  const labelWidth = Math.min(wanted, width / 3);
  const field = (label: string, lines: readonly string[], least: number, above: number) =>
    fieldParagraph({ label, lines, least, above, labelWidth }, setting);
  return [
    plainParagraph(styles.accentLabel, signature.label, setting),
    plainParagraph(styles.partyName, signature.party, setting),
    field(labels.signature, [], 1, signingHeight),
    field(labels.name, knownOf(signature), nameLines, 8),
    field(labels.title, signature.title === undefined ? [] : [signature.title], 1, 8),
    field(labels.date, [], 1, 8),
  ];
}

interface Field {
  readonly label: string;
  readonly lines: readonly string[];
  /** Lines to leave room for, so that the lines of neighbours are level. */
  readonly least: number;
  /** Space above in points. */
  readonly above: number;
  readonly labelWidth: number;
}

function fieldParagraph({ label, lines, least, above, labelWidth }: Field, setting: Setting): Paragraph {
  const blank = Array.from(
    { length: Math.max(least - Math.max(lines.length, 1), 0) },
    () => new TextRun({ break: 1 }),
  );
  return new Paragraph({
    style: styles.field,
    spacing: { before: twips(above) },
    tabStops: [{ type: 'left', position: twips(labelWidth) }],
    indent: { left: twips(labelWidth), hanging: twips(labelWidth) },
    children: [
      ...plainRuns(label, setting, { style: inlineStyles.fieldLabel }),
      new TextRun({ children: [new Tab()] }),
      ...plainRuns(lines.join('\n'), setting),
      ...blank,
    ],
  });
}
