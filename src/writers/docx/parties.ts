import { type IBorderOptions, type Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Contact, PartiesBlock, PartyCard } from '../../model/index.js';
import { stackedFact } from './facts.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { dxa, noLine, noLines, tableFrame } from './table.js';
import { eighths, twips } from './units.js';

/** The parties side by side, two in a row. */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Table {
  const width = setting.look.textWidth / 2;
  const line: IBorderOptions = { style: 'single', size: eighths(1.5), color: setting.look.colours.accent };
  const cell = (card: PartyCard | undefined, column: number) =>
    new TableCell({
      width: dxa(width),
      borders: { top: card ? line : noLine },
      margins: { top: twips(7), bottom: twips(4), left: column === 0 ? 0 : twips(12), right: twips(12) },
      children: card ? cardContent(card, setting) : [plainParagraph(styles.tableText, '', setting)],
    });
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, row) =>
    cards.slice(row * 2, row * 2 + 2),
  );
  return new Table({
    ...tableFrame([width, width]),
    borders: noLines,
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: rows.map(
      (pair) => new TableRow({ cantSplit: true, children: [cell(pair[0], 0), cell(pair[1], 1)] }),
    ),
  });
}

function cardContent(
  { label, name, facts, contactsLabel, contacts }: PartyCard,
  setting: Setting,
): Paragraph[] {
  return [
    plainParagraph(styles.label, label, setting, { bold: true, color: setting.look.colours.accent }),
    plainParagraph(styles.partyName, name, setting),
    ...facts.flatMap((fact) => stackedFact(fact, setting)),
    ...(contacts.length > 0
      ? [plainParagraph(styles.label, contactsLabel, setting, { keepNext: true })]
      : []),
    ...contacts.flatMap((contact) => contactLines(contact, setting)),
  ];
}

function contactLines({ name, lines }: Contact, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.tableText, name, setting),
    ...lines.map((line) => plainParagraph(styles.quiet, line, setting)),
  ];
}
