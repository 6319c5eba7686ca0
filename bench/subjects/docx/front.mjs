import { HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx';
import { plain } from '../look.mjs';
import { cell, row, shaded, table } from './table.mjs';
import { lines, text } from './text.mjs';

/** Logo, title and identity. */
export function masthead({ title, subject, facts }, logo) {
  return [
    new Paragraph({
      spacing: { after: 960 },
      children: [
        new ImageRun({
          type: 'png',
          data: logo,
          transformation: { width: 141, height: 34 },
          altText: { name: 'Logo', description: 'Meridian' },
        }),
      ],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    text('Subject', subject),
    table(
      [2356, 2356, 2357, 2357],
      [
        row(
          facts.map(({ label, value }) =>
            cell([text('Label', label), text('Cell', plain(value), { bold: true })]),
          ),
        ),
      ],
    ),
  ];
}

/** The two parties, side by side. */
export function parties({ parties: cards }) {
  return table([4713, 4713], [row(cards.map((card) => cell(partyCard(card), shaded)))]);
}

function partyCard({ label, name, facts, contactsLabel, contacts }) {
  return [
    text('AccentLabel', label),
    text('Party', name),
    ...facts.flatMap((fact) => [
      text('Label', fact.label),
      new Paragraph({ style: 'Small', children: lines(plain(fact.value).split('\n')) }),
    ]),
    text('Label', contactsLabel),
    ...contacts.map(
      (contact) =>
        new Paragraph({
          style: 'Small',
          children: [
            new TextRun({ text: contact.name, bold: true }),
            ...contact.lines.map((line) => new TextRun({ text: line, break: 1 })),
          ],
        }),
    ),
  ];
}
