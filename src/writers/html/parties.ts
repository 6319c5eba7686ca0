import type { Contact, PartiesBlock, PartyCard } from '../../model/index.js';
import { type Element, element } from './element.js';
import { factList } from './facts.js';
import type { Setting } from './setting.js';

/** From so many people on a party has the whole width. */
const manyContacts = 8;

/** The parties as cards, side by side where there is room. */
export function parties({ parties: cards }: PartiesBlock, setting: Setting): Element {
  const wide = cards.some(({ contacts }) => contacts.length > manyContacts);
  return element(
    'div',
    { class: wide ? 'parties wide' : 'parties' },
    ...cards.map((entry) => card(entry, setting)),
  );
}

function card(
  { role, label, name, facts, contactsLabel, contacts }: PartyCard,
  { uniqueId }: Setting,
): Element {
  const labelId = uniqueId(`party-${role}`);
  return element(
    'div',
    { class: 'card', role: 'group', 'aria-labelledby': labelId },
    element('p', { class: 'whose', id: labelId }, label),
    element('p', { class: 'party' }, name),
    ...(facts.length > 0 ? [factList(facts, 'card-facts')] : []),
    ...(contacts.length > 0 ? contactList(contactsLabel, contacts, uniqueId(`contacts-${role}`)) : []),
  );
}

function contactList(label: string, contacts: readonly Contact[], labelId: string): Element[] {
  return [
    element('p', { class: 'label', id: labelId }, label),
    element(
      'ul',
      // The role is said, since Safari takes it from lists without bullets.
      { class: 'contacts', role: 'list', 'aria-labelledby': labelId },
      ...contacts.map(({ name, lines }) =>
        element('li', {}, element('strong', {}, name), ...lines.flatMap((line) => [element('br', {}), line])),
      ),
    ),
  ];
}
