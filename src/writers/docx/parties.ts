import { type IBorderOptions, type Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Contact, PartiesBlock, PartyCard } from '../../model/index.js';
import { stackedFact } from './facts.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { eighths, twips } from './units.js';

const gap = 14;
const inset = 14;

/** The parties as cards, two side by side. */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Table {
  const width = (setting.look.textWidth - gap) / 2;
  const between = () =>
    new TableCell({ width: dxa(gap), children: [plainParagraph(styles.label, '', setting)] });
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, row) =>
    cards.slice(row * 2, row * 2 + 2),
  );
  return new Table({
    ...tableFrame([width, gap, width]),
    borders: noLines,
    margins: { left: 0, right: 0 },
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
    rows: rows.map(
      ([left, right]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(left, width, setting), between(), cell(right, width, setting)],
        }),
    ),
  });
}

function cell(card: PartyCard | undefined, width: number, setting: Setting): TableCell {
  if (card === undefined) {
    return new TableCell({ width: dxa(width), children: [plainParagraph(styles.label, '', setting)] });
  }
  const { accent, surface } = setting.look.colours;
  const top: IBorderOptions = { style: 'single', size: eighths(2), color: accent };
  return new TableCell({
    width: dxa(width),
    borders: { top },
    shading: { type: 'clear', color: 'auto', fill: surface },
    margins: { top: twips(11), bottom: twips(8), left: twips(inset), right: twips(inset) },
    children: content(card, setting),
  });
}

function content({ label, name, facts, contactsLabel, contacts }: PartyCard, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.accentLabel, label, setting),
    plainParagraph(styles.partyName, name, setting, { spacing: { after: twips(7) } }),
    ...facts.flatMap((fact) => stackedFact(fact, setting)),
    ...(contacts.length > 0 ? [plainParagraph(styles.label, contactsLabel, setting)] : []),
    ...contacts.flatMap((contact) => contactLines(contact, setting)),
  ];
}

function contactLines({ name, lines }: Contact, setting: Setting): Paragraph[] {
  const last = lines.length - 1;
  const after = { spacing: { after: twips(5) } };
  return [
    plainParagraph(styles.small, name, setting, { bold: true, ...(last < 0 && after) }),
    ...lines.map((line, index) => plainParagraph(styles.small, line, setting, index === last ? after : {})),
  ];
}
