import { typeScale } from '../../../brand/index.js';
import type { Contact, PartiesBlock, PartyCard } from '../../../model/index.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import { heightOf, linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import { partyNameStyle } from '../styles.js';

const gap = 14;
const noBorder = [false, false, false, false] as const;
const inset = 14;

/** The parties as cards, two side by side. */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Content {
  const rows: Content[] = [];
  for (let at = 0; at < cards.length; at += 2) rows.push(cardRow(cards.slice(at, at + 2), setting));
  return { stack: rows };
}

/** One row of one table, since only cells of a row are equally high. */
function cardRow(cards: readonly PartyCard[], setting: Setting): Content {
  const { paper, colours } = setting;
  const width = (paper.textWidth - gap) / 2 - 2 * inset;
  const first = cards[0];
  const second = cards[1];
  const cells = [
    ...(first ? [{ ...card(first, setting), fillColor: colours.surface }] : []),
    ...(second
      ? [
          { stack: [], border: noBorder },
          { ...card(second, setting), fillColor: colours.surface },
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
    unbreakable: Math.max(...cards.map((entry) => heightOfCard(entry, width))) < paper.textHeight * 0.9,
  };
}

function card({ label, name, facts, contactsLabel, contacts }: PartyCard, setting: Setting): Content {
  const { text, styles, uniqueId } = setting;
  return {
    stack: [
      text(label, styles.accentLabel, { id: uniqueId('party') }),
      text(name, partyNameStyle(name, styles), { margin: [0, 1, 0, 8] }),
      ...facts.flatMap((fact) => [
        text(fact.label, styles.label),
        text(fact.value, styles.small, { margin: [0, 0, 0, 6] }),
      ]),
      ...(contacts.length > 0 ? [text(contactsLabel, styles.label)] : []),
      ...contacts.map((contact) => contactLines(contact, setting)),
    ],
  };
}

function contactLines({ name, lines }: Contact, { text, styles }: Setting): Content {
  return {
    stack: [text(name, styles.smallStrong), ...lines.map((line) => text(line, styles.small))],
    margin: [0, 0, 0, 5],
  };
}

function heightOfCard({ name, facts, contacts }: PartyCard, width: number): number {
  const { small, heading3 } = typeScale;
  const lines =
    facts.reduce((sum, { value }) => sum + 1.4 + linesOf(value, small, width), 0) +
    contacts.reduce(
      (sum, { name: who, lines: more }) => sum + 0.5 + linesOf([who, ...more].join('\n'), small, width),
      2,
    );
  return heightOf(lines, small) + heightOf(linesOf(name, heading3, width), heading3);
}
