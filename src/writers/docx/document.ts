import {
  Document,
  Footer,
  Header,
  type IDocumentProtectionOptions,
  type IThemeOptions,
  Paragraph,
  TextRun,
} from 'docx';
import { spacing } from '../../brand/index.js';
import { firstPageTop, furnitureDistance } from './furniture.js';
import type { Look } from './look.js';
import { documentNumbering, type PhaseCode } from './numbering.js';
import { propertyMarks } from './properties.js';
import type { Setting } from './setting.js';
import type { StandIns } from './stand-ins.js';
import { styles } from './style-names.js';
import { documentStyles } from './styles.js';
import { twips } from './units.js';

/**
 * A protected form (ISO/IEC 29500-1, 17.15.1.29): Word and LibreOffice let nothing be changed but what is in content
 * controls, the signature lines too, and so neither text nor layout by accident. The other way, `readOnly` with permissions
 * around the controls, is one that LibreOffice knows for whole paragraphs alone. Whoever means to change the rest can: there
 * is no password, since one that both parties know protects nothing, and it is the signature that shows a change.
 */
const protection: IDocumentProtectionOptions = { type: 'forms' };

/** The masthead stands on the first page in place of a header. */
function firstHeader(): Paragraph {
  return new Paragraph({ style: styles.header, children: [new TextRun('')] });
}

/** A document of the docx library as all statements share it. */
export function sharedDocument(
  standIns: StandIns,
  phases: readonly PhaseCode[],
  protect: boolean,
  setting: Setting,
): Document {
  const { body, header, footer } = standIns;
  return new Document({
    ...propertyMarks(),
    theme: theme(setting),
    ...(protect && { protection }),
    styles: documentStyles(setting),
    numbering: documentNumbering(phases, setting.look),
    // No prompt on opening: Word counts pages in headers and footers without being asked.
    features: { updateFields: false },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: page(setting.look) },
        headers: {
          first: new Header({ children: [firstHeader()] }),
          default: new Header({ children: [header] }),
        },
        footers: {
          first: new Footer({ children: [footer] }),
          default: new Footer({ children: [footer] }),
        },
        children: [...body],
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
function theme({ look: { colours, fonts }, language }: Setting): IThemeOptions {
  const font = (latin: string) => ({ latin, eastAsia: language.eastAsiaFont ?? fonts.eastAsia });
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
