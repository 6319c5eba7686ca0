import { type Paragraph, Table, TableCell, TableRow } from 'docx';
import { spacing, typeScale } from '../../brand/index.js';
import type { PartyRole, Signature, SignaturesBlock } from '../../model/index.js';
import { estimatedWidth } from './measure.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { type SignatureForm, signatureFields } from './signature-fields.js';
import { styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { twips } from './units.js';

const gap = 28;
/** As many rows of signatures as fit a page and are therefore kept on one. */
const rowsKeptTogether = 3;

/** The customer's signatures on the left, the provider's on the right. No block is ever split, and a few stay together. */
export function signatures(
  { labels, signatures: all }: SignaturesBlock,
  setting: Setting,
  place: number,
): Table {
  const width = (setting.look.textWidth - gap) / 2;
  const wanted = estimatedWidth([labels.signature, labels.name, labels.title, labels.date], typeScale.tiny);
  const labelWidth = Math.min(wanted + 10, width / 3);
  const form = { labels, labelWidth, valueWidth: width - labelWidth, place };
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
      const nameLines = Math.max(...pair.map((signature) => (signature?.email === undefined ? 1 : 2)));
      const cell = (signature: Signature | undefined) =>
        new TableCell({
          width: dxa(width),
          margins: { top: twips(row === 0 ? 4 : spacing.beforeHeading2) },
          children: signature
            ? block(signature, { ...form, nameLines, signer: all.indexOf(signature) + 1 }, setting)
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

/** Whose signature, then a form. */
function block(signature: Signature, form: SignatureForm, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.accentLabel, signature.label, setting),
    plainParagraph(styles.partyName, signature.party, setting),
    ...signatureFields(signature, form, setting),
  ];
}
