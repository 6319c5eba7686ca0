/** Ground of table headers and cards. */
export const surface = '#F1F5F7';

/** Lines between rows, as pdfmake's own `lightHorizontalLines`, in the brand's colour. */
export const rows = {
  hLineWidth: (at, { table }) => (at === 0 && table.headerRows ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => '#CBD5DB',
  paddingTop: () => 4.5,
  paddingBottom: () => 4.5,
};

/** A card: no lines, and room at its sides. */
export const card = { ...rows, hLineWidth: () => 0, paddingLeft: () => 14, paddingRight: () => 14 };
