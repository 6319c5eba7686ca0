import type { Contact, Fact, PartyCard } from '../../../model/index.js';
import type { Content, StackContent } from '../content.js';
import { linesIn } from '../measure.js';
import type { Setting } from '../setting.js';
import { partyNameStyle } from '../styles.js';
import { chunks, columnGap, columnWidth, contactGap, factGap, linesOfContact } from './party-height.js';

/** Up to so many lines a person or a fact stays whole. */
const keptWhole = 12;

/** What is on the card of a party; facts and people in so many columns, `width` is that between the paddings. */
export function card(
  { label, name, facts, contactsLabel, contacts }: PartyCard,
  width: number,
  columns: number,
  setting: Setting,
): Content {
  const { text, styles, uniqueId } = setting;
  const column = columnWidth(width, columns);
  const people = contacts.map((contact) => contactLines(contact, column, setting));
  const [first, ...others] = inColumns(people, column, columns);
  return {
    stack: [
      {
        stack: [
          text(label, styles.accentLabel, { id: uniqueId('party') }),
          text(name, partyNameStyle(name, styles), { margin: [0, 1, 0, 8] }),
        ],
        unbreakable: linesIn(name, partyNameStyle(name, styles), width, setting) <= keptWhole,
      },
      ...inColumns(
        facts.map((fact) => factLines(fact, column, setting)),
        column,
        columns,
      ),
      // The label does not stand alone at the foot of a page.
      ...(first
        ? [{ stack: [text(contactsLabel, styles.label), first], unbreakable: first.unbreakable === true }]
        : []),
      ...others,
    ],
  };
}

/** Rows from left to right, which no page end tears where all in it may stay whole. */
function inColumns(parts: readonly StackContent[], width: number, columns: number): readonly Content[] {
  if (columns === 1) return parts;
  return chunks(parts, columns).map((row) => ({
    columns: row.map((part) => ({ ...part, width })),
    columnGap,
    unbreakable: row.every(({ unbreakable }) => unbreakable === true),
  }));
}

function factLines({ label, value }: Fact, width: number, setting: Setting): StackContent {
  const { text, styles } = setting;
  return {
    stack: [text(label, styles.label), text(value, styles.small, { margin: [0, 0, 0, factGap] })],
    unbreakable: linesIn(value, styles.small, width, setting) <= keptWhole,
  };
}

/** A person's name does not part from what it is the name of. */
function contactLines(contact: Contact, width: number, setting: Setting): StackContent {
  const { text, styles } = setting;
  return {
    stack: [text(contact.name, styles.smallStrong), ...contact.lines.map((line) => text(line, styles.small))],
    margin: [0, 0, 0, contactGap],
    unbreakable: linesOfContact(contact, width, setting) <= keptWhole,
  };
}
