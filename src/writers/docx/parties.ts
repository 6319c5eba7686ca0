import type { PartiesBlock, PartyCard } from '../../model/index.js';
import { type Element, type Table, type TableCell, table, tableCell, tableRow } from './elements.js';
import { plainParagraph, tableGap } from './paragraph.js';
import { cardCell, cardInset, facts, nameLines, people } from './party-card.js';
import { heightOfCard } from './party-height.js';
import { inRows } from './rows.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa, layoutTable, tableFrame } from './table.js';
import { twips } from './units.js';
import { wideCard } from './wide-card.js';

const gap = 14;

/** More people than this would make a card long and leave the one beside it empty. */
const manyContacts = 8;

/** Up to this part of a page cards stand side by side: no row is split, and a higher one would leave the page before empty. */
const sideBySideUpTo = 0.6;

/** The parties as cards, two side by side; below each other and across the page where one has many people or is high. */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Element[] {
  const width = (setting.look.textWidth - gap) / 2;
  const most = setting.look.textHeight * sideBySideUpTo;
  const isWide = (card: PartyCard) =>
    card.contacts.length > manyContacts || heightOfCard(card, width - 2 * cardInset, setting) > most;
  if (cards.some(isWide)) {
    return cards.flatMap((card, at) => [...(at > 0 ? [tableGap()] : []), wideCard(card, setting)]);
  }
  return [cardsInPairs(cards, width, setting)];
}

function cardsInPairs(cards: readonly PartyCard[], width: number, setting: Setting): Table {
  const between = () => tableCell({ width: dxa(gap), children: [plainParagraph(styles.label, '', setting)] });
  const rows = inRows(cards, 2);
  return table({
    ...tableFrame([width, gap, width]),
    ...layoutTable,
    rows: rows.map((row) => {
      const [left, right] = row.map((card) => sideCard(card, width, setting));
      return tableRow({
        cantSplit: true,
        children: [left ?? emptyCell(width, setting), between(), right ?? emptyCell(width, setting)],
      });
    }),
  });
}

function sideCard(card: PartyCard, width: number, setting: Setting): TableCell {
  return cardCell(
    width,
    [...nameLines(card, setting), ...facts(card, setting), ...people(card, setting)],
    { margins: { top: twips(11), bottom: twips(8) }, isTop: true },
    setting,
  );
}

function emptyCell(width: number, setting: Setting): TableCell {
  return tableCell({ width: dxa(width), children: [plainParagraph(styles.label, '', setting)] });
}
