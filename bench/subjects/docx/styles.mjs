import { colours } from '../look.mjs';

/** Named styles in the sizes and colours of the product's documents. */
export function styles(language) {
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };
  const style = (id, run, spacing) => ({ id, name: id, basedOn: 'Normal', run, paragraph: { spacing } });
  return {
    default: {
      document: {
        run: { font, size: 20, color: colours.ink, language: { value: language, eastAsia: language } },
      },
      title: { run: { font, size: 54, bold: true, color: colours.ink } },
      heading1: {
        run: { font, size: 30, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 560, after: 160 }, keepNext: true },
      },
      heading2: {
        run: { font, size: 23, bold: true, color: colours.accent },
        paragraph: { spacing: { before: 400, after: 120 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('Subject', { size: 28, color: colours.accent }, { after: 320 }),
      style('Party', { size: 23, bold: true }, { after: 120 }),
      style('Label', { size: 15, bold: true, color: colours.muted }, {}),
      style('AccentLabel', { size: 15, bold: true, color: colours.accent }, {}),
      style('Cell', { size: 19 }, {}),
      style('Small', { size: 17 }, { after: 100 }),
      style('Furniture', { size: 15, color: colours.muted }, {}),
      style('Body', { size: 20 }, { after: 120 }),
    ],
  };
}
