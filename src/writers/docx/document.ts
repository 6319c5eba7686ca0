import { Document, type IThemeOptions } from 'docx';
import { spacing } from '../../brand/index.js';
import type { Statement } from '../../model/index.js';
import { body } from './blocks.js';
import { firstPageTop, furnitureDistance, pageFurniture } from './furniture.js';
import type { Look } from './look.js';
import { documentNumbering } from './numbering.js';
import { documentProperties } from './properties.js';
import { settingOf } from './setting.js';
import { documentStyles } from './styles.js';
import { twips } from './units.js';

/** A statement as a document of the docx library. */
export function statementDocument(statement: Statement, look: Look): Document {
  const setting = settingOf(statement, look);
  return new Document({
    ...documentProperties(statement),
    theme: theme(look),
    styles: documentStyles(setting),
    numbering: documentNumbering(statement, look),
    // No prompt on opening: Word counts pages in headers and footers without being asked.
    features: { updateFields: false },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: page(look) },
        ...pageFurniture(statement.furniture, setting),
        children: body(statement.blocks, setting),
      },
    ],
  });
}

function page({ page: { width, height } }: Look) {
  const { left, right, bottom } = spacing.page;
  return {
    size: { width: twips(width), height: twips(height) },
    margin: {
      left: twips(left),
      top: twips(firstPageTop),
      right: twips(right),
      bottom: twips(bottom),
      header: twips(furnitureDistance.header),
      footer: twips(furnitureDistance.footer),
    },
  };
}

/** The brand's colours and fonts as Word offers them to someone who edits the document. */
function theme({ colours, fonts }: Look): IThemeOptions {
  const font = (latin: string) => ({ latin, eastAsia: fonts.eastAsia });
  return {
    name: 'Statement',
    colors: {
      dark2: colours.band,
      light2: colours.surface,
      accent1: colours.accent,
      hyperlink: colours.accent,
      followedHyperlink: colours.accent,
    },
    fonts: { headings: font(fonts.heading), body: font(fonts.body) },
  };
}
