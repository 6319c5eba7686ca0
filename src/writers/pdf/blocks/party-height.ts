import type { Contact, Fact, PartyCard } from '../../../model/index.js';
import { linesIn } from '../measure.js';
import type { Setting } from '../setting.js';
import { partyNameStyle } from '../styles.js';
import { leadingOf } from './place.js';

/** Below a fact and a person. */
export const factGap = 6;
export const contactGap = 5;
/** Between the columns of a card. */
export const columnGap = 14;
/** Of a card, with the space below the party's name. */
const paddings = 31;

/** Height of a party's card in points. `width` is that between its paddings. */
export function heightOfCard(
  { name, facts, contacts }: PartyCard,
  width: number,
  columns: number,
  setting: Setting,
): number {
  const { styles } = setting;
  const column = columnWidth(width, columns);
  const [line, label] = [leadingOf(styles.small, setting), leadingOf(styles.label, setting)];
  const heightOfRows = (heights: readonly number[]) =>
    chunks(heights, columns).reduce((sum, row) => sum + Math.max(...row), 0);
  const heightOfFact = ({ value }: Fact) =>
    label + linesIn(value, styles.small, column, setting) * line + factGap;
  const heightOfContact = (contact: Contact) => linesOfContact(contact, column, setting) * line + contactGap;
  const nameStyle = partyNameStyle(name, styles);
  return (
    paddings +
    2 * label +
    linesIn(name, nameStyle, width, setting) * leadingOf(nameStyle, setting) +
    heightOfRows(facts.map(heightOfFact)) +
    heightOfRows(contacts.map(heightOfContact))
  );
}

export function linesOfContact({ name, lines }: Contact, width: number, setting: Setting): number {
  const { styles } = setting;
  return (
    linesIn(name, styles.smallStrong, width, setting) +
    lines.reduce((sum, line) => sum + linesIn(line, styles.small, width, setting), 0)
  );
}

export function columnWidth(width: number, columns: number): number {
  return (width - (columns - 1) * columnGap) / columns;
}

export function chunks<Part>(parts: readonly Part[], size: number): readonly (readonly Part[])[] {
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, at) =>
    parts.slice(at * size, (at + 1) * size),
  );
}
