import { plain } from '../look.mjs';
import { block } from './blocks.mjs';
import { styles } from './styles.mjs';

/** A statement as a document definition of pdfmake, as its documentation shows how to write one. */
export function definition(statement, { logo, font }) {
  const { furniture } = statement;
  return {
    pageSize: 'A4',
    pageMargins: [62, 74, 62, 68],
    language: statement.language,
    info: {
      title: `${statement.title} – ${statement.customer}`,
      author: statement.provider,
      subject: statement.number,
      creationDate: new Date(`${statement.issued}T00:00:00Z`),
    },
    images: { logo },
    defaultStyle: { font, fontSize: 10, lineHeight: 1.1, color: '#1B2733' },
    styles,
    header: (page) =>
      page === 1 ? undefined : { text: furniture.header, style: 'furniture', margin: [62, 40, 62, 0] },
    footer: (page, pages) => ({
      columns: [{ text: furniture.footer }, { text: pageOf(furniture, page, pages), alignment: 'right' }],
      style: 'furniture',
      margin: [62, 20, 62, 0],
    }),
    content: statement.blocks.map(block),
  };
}

function pageOf({ pageOf }, page, pages) {
  return plain([{ text: pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)) }]);
}
