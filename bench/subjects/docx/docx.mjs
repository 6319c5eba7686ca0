import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { block } from './blocks.mjs';
import { styles } from './styles.mjs';

/** The docx library alone: the whole document from its objects, each time, zipped by its own packer. */
export async function open({ root }) {
  const logo = await readFile(join(root, 'templates', 'brands', 'meridian', 'logo.png'));
  return {
    async write(statement) {
      return Packer.toBuffer(documentOf(statement, logo));
    },
  };
}

function documentOf(statement, logo) {
  const { furniture } = statement;
  return new Document({
    title: `${statement.title} – ${statement.customer}`,
    creator: statement.provider,
    subject: statement.number,
    styles: styles(statement.language),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { left: 1240, right: 1240, top: 1480, bottom: 1360 } },
        },
        headers: {
          default: new Header({ children: [furnitureLine([furniture.header])] }),
          first: new Header({ children: [] }),
        },
        footers: { default: footer(furniture), first: footer(furniture) },
        children: statement.blocks.flatMap((entry) => block(entry, logo)),
      },
    ],
  });
}

function footer({ footer: text, pageOf }) {
  const [before, between, after] = pageOf.split(/\{pages?\}/);
  return new Footer({
    children: [
      furnitureLine([text, new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]),
    ],
  });
}

function furnitureLine(children) {
  return new Paragraph({
    style: 'Furniture',
    tabStops: [{ type: 'right', position: 9426 }],
    children: [new TextRun({ children })],
  });
}
