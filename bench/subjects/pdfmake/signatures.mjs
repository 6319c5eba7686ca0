/** Fields to sign in are lines: plain pdfmake makes no forms. */
const underlined = {
  hLineWidth: (at) => (at === 0 ? 0 : 0.7),
  vLineWidth: () => 0,
  hLineColor: () => '#1B2733',
};

/** The places to sign: the customer's at the left, the provider's at the right. */
export function signatures({ signatures: entries, labels }) {
  const of = (role) =>
    entries
      .filter((entry) => entry.role === role)
      .map((entry) => ({ stack: signature(entry, labels), unbreakable: true }));
  return { columns: [of('customer'), of('provider')], columnGap: 28 };
}

function signature({ label, party, name, title, email }, labels) {
  return [
    { text: label, style: 'accentLabel' },
    { text: party, style: 'party', margin: [0, 0, 0, 6] },
    {
      layout: underlined,
      margin: [0, 0, 0, 16],
      table: {
        widths: [52, '*'],
        body: [
          [
            { text: labels.signature, style: 'label' },
            { text: '', margin: [0, 40, 0, 0] },
          ],
          [
            { text: labels.name, style: 'label' },
            { text: [name ?? '', email ? `\n${email}` : ''], style: 'cell' },
          ],
          [
            { text: labels.title, style: 'label' },
            { text: title ?? '', style: 'cell' },
          ],
          [{ text: labels.date, style: 'label' }, ''],
        ],
      },
    },
  ];
}
