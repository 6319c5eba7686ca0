import { spacing, typeScale } from '../../../brand/index.js';
import { plainText, type ResolvedBrand, type RichText } from '../../../model/index.js';
import type { PdfSheets, Sheet } from '../../sheet.js';
import type { Content } from '../content.js';
import type { Definition } from '../definition.js';
import { pageFooter } from '../furniture.js';
import { createMemory, type Memory } from '../memory.js';
import { gatherMissingGlyphs } from '../missing-glyphs.js';
import { breaksBefore } from '../page-breaks.js';
import { type Paper, paperOf } from '../paper.js';
import { type Picture, preparePicture } from '../picture.js';
import { countPages, type Printing, print } from '../print.js';
import type { SharedText } from '../shared-text.js';
import { type TextStyle, textStyles } from '../styles.js';
import { createTextWidth } from '../text-width.js';
import { openTypeCase, type TypeCase } from '../type-case.js';
import { createTypesetter, type Typesetter } from '../typesetter.js';
import { writtenInJson } from '../written.js';
import { sheetAlert } from './alert.js';
import { sheetMasthead } from './masthead.js';
import { sheetSection } from './section.js';
import type { SheetSetting } from './setting.js';
import { createStandIns, type StandIns } from './stand-ins.js';

/** Opens a brand for sheets: the type, paper and colours of its statements, and the same standards. */
export async function openPdfSheets(brand: ResolvedBrand): Promise<PdfSheets> {
  const logo = preparePicture(brand.image);
  const memory = createMemory(brand, await brand.typingFace.read());
  const standIns = createStandIns();
  const printingOf = async (sheet: Sheet, share: number): Promise<Printing> => {
    const typeCase = await typeCaseOf(sheet, brand);
    return {
      definition: define(sheet, share, { brand, logo, typeCase, memory, standIns }),
      faces: memory.faces.of(typeCase, nothingShared),
      images: await logo.images(),
      attachments: [],
      memory,
    };
  };
  return {
    fits: async (sheet, share) => countPages(await printingOf(sheet, share)) === 1,
    async write(sheet) {
      const { carried, properties } = sheet;
      const attachments = [{ ...carried, date: properties.created, shared: false }];
      return print({ ...(await printingOf(sheet, 1)), attachments });
    },
  };
}

/** Sheets have hardly a text in common, and each has a subset of the fonts for itself. */
const nothingShared: SharedText = { add: () => undefined, of: () => [] };

function typeCaseOf({ masthead, alert, sections, more, footer, language }: Sheet, brand: ResolvedBrand) {
  const json = JSON.stringify([masthead, alert, sections, more, footer, 'U+0123456789ABCDEF … []']);
  const { characters, writings } = writtenInJson(json, language);
  return openTypeCase(brand, characters, false, writings);
}

interface Means {
  readonly brand: ResolvedBrand;
  readonly logo: Picture;
  readonly typeCase: TypeCase;
  readonly memory: Memory;
  readonly standIns: StandIns;
}

function define(sheet: Sheet, share: number, means: Means): Definition {
  const { brand, logo, typeCase, memory, standIns } = means;
  const { colours } = brand;
  const { language, properties } = sheet;
  const missing = gatherMissingGlyphs();
  const typeset = createTypesetter(
    { typeCase, colours, language, known: memory.typesetTexts, missing, shared: nothingShared },
    'masthead',
  );
  const paper = paperOf(brand);
  const setting: SheetSetting = {
    colours,
    masthead: brand.masthead,
    logo,
    paper,
    styles: textStyles(colours),
    text: withoutGaps(typeset, (text, style) => standIns(text, style, typeCase)),
    textWidth: createTextWidth(typeCase),
  };
  const furniture = { header: '', footer: sheet.footer, pageOf: '' };
  return {
    content: contentOf(sheet, setting),
    keys: new Map(),
    header: () => undefined,
    footer: () => pageFooter(1, 1, { ...setting, statement: { furniture } }),
    pageBreakBefore: breaksBefore,
    paper,
    margins: marginsFor(paper, share),
    defaultStyle: { font: typeCase.body.id, fontSize: typeScale.body },
    sharedText: nothingShared,
    properties,
    language,
    missing: missing.diagnostics,
  };
}

function contentOf({ masthead, alert, sections, more }: Sheet, setting: SheetSetting): readonly Content[] {
  return [
    sheetMasthead(masthead, setting),
    ...(alert === undefined ? [] : [sheetAlert(alert, setting)]),
    ...sections.map((section) => sheetSection(section, setting)),
    ...(more === undefined ? [] : [setting.text(more, setting.styles.quiet, { margin: [0, 13, 0, 0] })]),
  ];
}

function marginsFor({ height }: Paper, share: number): Definition['margins'] {
  const { page } = spacing;
  return { ...page, bottom: page.bottom + height * (1 - share) };
}

/** A typesetter that can set every text. */
function withoutGaps(
  typeset: Typesetter,
  standIns: (text: string, style: Pick<TextStyle, 'face' | 'bold'>) => string,
): Typesetter {
  return (text, style, options) => {
    const { face, bold = false } = style;
    const shown: RichText = (typeof text === 'string' ? [{ text }] : text).map((run) => ({
      ...run,
      text: standIns(run.text, { face, bold: bold || run.strong === true }),
    }));
    return typeset(plainText(shown) === '' ? '' : shown, style, options);
  };
}
