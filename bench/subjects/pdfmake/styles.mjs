const muted = '#56646F';
const accent = '#0B6B74';

/** Sizes and colours of the product's documents, as pdfmake's named styles. */
export const styles = {
  title: { fontSize: 27, bold: true },
  subject: { fontSize: 14, color: accent },
  heading2: { fontSize: 15, bold: true, margin: [0, 22, 0, 8] },
  heading3: { fontSize: 11.5, bold: true, color: accent, margin: [0, 16, 0, 6] },
  party: { fontSize: 11.5, bold: true },
  label: { fontSize: 7.5, bold: true, color: muted },
  accentLabel: { fontSize: 7.5, bold: true, color: accent },
  reference: { fontSize: 9.5, bold: true, color: accent },
  cell: { fontSize: 9.5 },
  small: { fontSize: 8.5 },
  description: { fontSize: 8.5, color: muted },
  furniture: { fontSize: 7.5, color: muted },
  paragraph: { margin: [0, 0, 0, 6] },
};
