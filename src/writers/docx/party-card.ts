import type { IBorderOptions } from 'docx';
import type { Contact, PartyCard } from '../../model/index.js';
import { type Paragraph, paragraph, type TableCell, tableCell } from './elements.js';
import { stackedFact } from './facts.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa } from './table.js';
import { plainRuns } from './text.js';
import { eighths, twips } from './units.js';

/** Between the edge of a card and its text, in points. */
export const cardInset = 14;

interface CardPlace {
  /** In twips. */
  readonly margins: {
    readonly top?: number;
    readonly bottom: number;
    readonly left?: number;
    readonly right?: number;
  };
  /** The brand's colour runs along the top of a card. */
  readonly isTop: boolean;
  readonly columnSpan?: number;
}

/** A cell on the ground of a card, `width` in points. */
export function cardCell(
  width: number,
  children: readonly Paragraph[],
  { margins, isTop, columnSpan }: CardPlace,
  { look }: Setting,
): TableCell {
  const { accent, surface } = look.colours;
  const top: IBorderOptions = { style: 'single', size: eighths(2), color: accent };
  return tableCell({
    width: dxa(width),
    ...(columnSpan !== undefined && { columnSpan }),
    ...(isTop && { borders: { top } }),
    shading: { type: 'clear', color: 'auto', fill: surface },
    margins: { left: twips(cardInset), right: twips(cardInset), ...margins },
    children: [...children],
  });
}

export function nameLines({ label, name }: PartyCard, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.accentLabel, label, setting),
    plainParagraph(styles.partyName, name, setting, { spacing: { after: twips(7) } }),
  ];
}

export function facts({ facts: all }: PartyCard, setting: Setting): Paragraph[] {
  return all.map((fact) => stackedFact(fact, setting));
}

/** The label of the people, then each of them; nothing where there are none. */
export function people({ contactsLabel, contacts }: PartyCard, setting: Setting): Paragraph[] {
  if (contacts.length === 0) return [];
  return [
    plainParagraph(styles.label, contactsLabel, setting),
    ...contacts.map((contact) => person(contact, setting)),
  ];
}

/** One paragraph, so that no name parts from what it is the name of: within a cell `keepNext` means the row. */
function person({ name, lines }: Contact, setting: Setting): Paragraph {
  return paragraph({
    style: styles.small,
    keepLines: true,
    spacing: { after: twips(5) },
    children: [
      ...plainRuns(name, setting, { bold: true }),
      ...lines.flatMap((line) => plainRuns(`\n${line}`, setting)),
    ],
  });
}
