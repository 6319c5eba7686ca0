import type { PartiesBlock, PartyCard } from '../../model/index.js';
import { factList } from './facts.js';
import { joined } from './join.js';
import { inline, plain } from './text.js';

/** Each party as a paragraph with a list of what is known of it. */
export function parties({ parties: cards }: PartiesBlock): string {
  return joined(...cards.map(party));
}

function party({ label, name, facts, contactsLabel, contacts }: PartyCard): string {
  const title = `${plain(label, 'paragraph')}\\\n${inline([{ text: name, strong: true }], 'paragraph')}`;
  const people = contacts.map(
    ({ name: who, lines }) => `  - ${plain([who, ...lines].join(' · '), 'paragraph')}`,
  );
  const list = [
    ...(facts.length > 0 ? [factList(facts)] : []),
    ...(people.length > 0
      ? [`- ${inline([{ text: contactsLabel, strong: true }], 'paragraph')}`, ...people]
      : []),
  ];
  return joined(title, list.join('\n'));
}
