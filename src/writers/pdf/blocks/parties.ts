import { typeScale } from '../../../brand/index.js';
import type { Contact, Fact, PartiesBlock, PartyCard } from '../../../model/index.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import { heightOf, linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import { partyNameStyle } from '../styles.js';

const gap = 14;
const noBorder = [false, false, false, false] as const;
const inset = 14;

/** More people than this would make a card long and leave the one beside it empty. */
const manyContacts = 8;
const columnsOfMany = 3;

/** Up to so many lines a person or a fact, up to this part of a page a row of cards stays whole. */
const keptWhole = 12;
const wholeUpTo = 0.6;

/** The parties as cards, two side by side; below each other and across the page where one has many people. */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Content {
  const wide = cards.some(({ contacts }) => contacts.length > manyContacts);
  const perRow = wide ? 1 : 2;
  const { textWidth } = setting.paper;
  const width = (wide ? textWidth : (textWidth - gap) / 2) - 2 * inset;
  const rows: Content[] = [];
  for (let at = 0; at < cards.length; at += perRow) {
    const row = cardRow(cards.slice(at, at + perRow), width, setting);
    rows.push({ ...row, margin: [0, at === 0 ? 0 : gap, 0, 0] });
  }
  return { stack: rows };
}

/** One row of one table, since only cells of a row are equally high. */
function cardRow(cards: readonly PartyCard[], width: number, setting: Setting): Content {
  const { paper, colours } = setting;
  const [first, second] = cards;
  const cells = [
    ...(first ? [{ ...card(first, width, setting), fillColor: colours.surface }] : []),
    ...(second
      ? [
          { stack: [], border: noBorder },
          { ...card(second, width, setting), fillColor: colours.surface },
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
    unbreakable: Math.max(...cards.map((entry) => heightOfCard(entry, width))) < paper.textHeight * wholeUpTo,
  };
}

function card(
  { label, name, facts, contactsLabel, contacts }: PartyCard,
  width: number,
  setting: Setting,
): Content {
  const { text, styles, uniqueId } = setting;
  const many = contacts.length > manyContacts;
  const column = many ? (width - (columnsOfMany - 1) * gap) / columnsOfMany : width;
  const people = contacts.map((contact) => contactLines(contact, column, setting));
  const [first, ...others] = many ? inColumns(people, column) : people;
  return {
    stack: [
      text(label, styles.accentLabel, { id: uniqueId('party') }),
      text(name, partyNameStyle(name, styles), { margin: [0, 1, 0, 8] }),
      ...facts.map((fact) => factLines(fact, width, setting)),
      // The label does not stand alone at the foot of a page.
      ...(first ? [{ stack: [text(contactsLabel, styles.label), first], unbreakable: true }] : []),
      ...others,
    ],
  };
}

function inColumns(people: readonly Content[], width: number): readonly Content[] {
  const rows: Content[] = [];
  for (let at = 0; at < people.length; at += columnsOfMany) {
    const row = people.slice(at, at + columnsOfMany).map((person) => ({ ...person, width }));
    rows.push({ columns: row, columnGap: gap });
  }
  return rows;
}

function factLines({ label, value }: Fact, width: number, { text, styles }: Setting): Content {
  return {
    stack: [text(label, styles.label), text(value, styles.small, { margin: [0, 0, 0, 6] })],
    unbreakable: linesOf(value, typeScale.small, width) <= keptWhole,
  };
}

/** A person's name does not part from what it is the name of. */
function contactLines({ name, lines }: Contact, width: number, { text, styles }: Setting): Content {
  return {
    stack: [text(name, styles.smallStrong), ...lines.map((line) => text(line, styles.small))],
    margin: [0, 0, 0, 5],
    unbreakable: linesOf([name, ...lines].join('\n'), typeScale.small, width) <= keptWhole,
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
