import type { PartiesBlock, PartyCard } from '../../../model/index.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import type { Setting } from '../setting.js';
import { card } from './party-card.js';
import { heightOfCard } from './party-height.js';

const gap = 14;
const noBorder = [false, false, false, false] as const;
const inset = 14;

/** More people than this would make a card long and leave the one beside it empty. */
const manyContacts = 8;
/** Of facts and of people, on a card across the page: e-mail addresses fit well in two. */
const columnsOfWide = 2;
const columnsOfMany = 3;

/** Up to this part of a page a row of cards stays whole. */
const wholeUpTo = 0.55;
/** On a card across the page no row of it is torn, so it may break sooner. */
const wideWholeUpTo = 0.4;

/**
 * The parties as cards, two side by side; below each other and across the page where one has many people, or where two
 * would be so high that they break: nobody knows whose card it is that goes on on the next page.
 */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Content {
  const { textWidth, textHeight } = setting.paper;
  const half = (textWidth - gap) / 2 - 2 * inset;
  const most = textHeight * wholeUpTo;
  const many = cards.some(({ contacts }) => contacts.length > manyContacts);
  const wide = many || cards.some((each) => heightOfCard(each, half, 1, setting) >= most);
  const columns = many ? columnsOfMany : wide ? columnsOfWide : 1;
  const perRow = wide ? 1 : 2;
  const width = wide ? textWidth - 2 * inset : half;
  const rows: Content[] = [];
  for (let at = 0; at < cards.length; at += perRow) {
    const row = cardRow(cards.slice(at, at + perRow), width, columns, setting);
    rows.push({ ...row, margin: [0, at === 0 ? 0 : gap, 0, 0] });
  }
  return { stack: rows };
}

/** One row of one table, since only cells of a row are equally high. */
function cardRow(cards: readonly PartyCard[], width: number, columns: number, setting: Setting): Content {
  const { paper, colours } = setting;
  const [first, second] = cards;
  const cells = [
    ...(first ? [{ ...card(first, width, columns, setting), fillColor: colours.surface }] : []),
    ...(second
      ? [
          { stack: [], border: noBorder },
          { ...card(second, width, columns, setting), fillColor: colours.surface },
        ]
      : []),
  ];
  const isGap = (column: number) => column === 1;
  return {
    table: { widths: second ? [width, gap, width] : [width], body: [cells] },
    layout: placing({
      hLineWidth: (line) => (line === 0 ? 2 : 0),
      hLineColor: () => colours.accent,
      paddingLeft: (column) => (isGap(column) ? 0 : inset),
      paddingRight: (column) => (isGap(column) ? 0 : inset),
      paddingTop: () => 12,
      paddingBottom: () => 10,
    }),
    role: 'layout',
    unbreakable:
      Math.max(...cards.map((entry) => heightOfCard(entry, width, columns, setting))) <
      paper.textHeight * (columns === 1 ? wholeUpTo : wideWholeUpTo),
  };
}
