import { plain } from '../look.mjs';
import { card, surface } from './lines.mjs';

/** Logo, title and identity. */
export function masthead({ title, subject, facts }) {
  return [
    { image: 'logo', height: 25.5, width: 106, margin: [0, 0, 0, 40] },
    { text: title, style: 'title' },
    { text: subject, style: 'subject', margin: [0, 0, 0, 16] },
    {
      columns: facts.map(({ label, value }) => [
        { text: label, style: 'label' },
        { text: plain(value), bold: true, fontSize: 9.5 },
      ]),
    },
  ];
}

/** The two parties, side by side. */
export function parties(entry) {
  return {
    layout: card,
    table: {
      widths: entry.parties.map(() => '*'),
      body: [entry.parties.map((party) => ({ stack: partyCard(party), fillColor: surface }))],
    },
  };
}

function partyCard({ label, name, facts, contactsLabel, contacts }) {
  return [
    { text: label, style: 'accentLabel' },
    { text: name, style: 'party', margin: [0, 0, 0, 6] },
    ...facts.flatMap((fact) => [
      { text: fact.label, style: 'label' },
      { text: plain(fact.value), style: 'small', margin: [0, 0, 0, 5] },
    ]),
    { text: contactsLabel, style: 'label' },
    ...contacts.map((contact) => ({
      text: [{ text: `${contact.name}\n`, bold: true }, contact.lines.join('\n')],
      style: 'small',
      margin: [0, 0, 0, 5],
    })),
  ];
}
