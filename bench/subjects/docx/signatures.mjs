import { BorderStyle, HeightRule, Paragraph, TextRun } from 'docx';
import { cell, row, shaded, table } from './table.mjs';

const line = { borders: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '1B2733' } } };

/** The places to sign, the customer's at the left. Fields are shaded cells: the library has no content controls for them. */
export function signatures({ signatures: entries, labels }) {
  const of = (role) =>
    entries.filter((entry) => entry.role === role).flatMap((entry) => signature(entry, labels));
  return table([4713, 4713], [row([cell(of('customer')), cell(of('provider'))])]);
}

function signature({ label, party, name, title, email }, labels) {
  const field = (caption, values, height) =>
    row([cell([paragraph('Label', [caption])]), cell([paragraph('Cell', values)], { ...line, ...shaded })], {
      height: { value: height, rule: HeightRule.ATLEAST },
    });
  return [
    paragraph('AccentLabel', [label]),
    paragraph('Party', [party]),
    table(
      [1000, 3400],
      [
        field(labels.signature, [''], 1060),
        field(labels.name, [name ?? '', ...(email ? [email] : [])], 458),
        field(labels.title, [title ?? ''], 458),
        field(labels.date, [''], 458),
      ],
    ),
    paragraph('Cell', ['']),
  ];
}

function paragraph(style, texts) {
  return new Paragraph({
    style,
    children: texts.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) })),
  });
}
