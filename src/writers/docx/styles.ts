import type { IParagraphStylePropertiesOptions, IStylesOptions } from 'docx';
import { spacing, typeScale } from '../../brand/index.js';
import { paragraphStyles } from './paragraph-styles.js';
import type { Setting } from './setting.js';
import { inlineStyles } from './style-names.js';
import { codeFont, headingRun, lines } from './type.js';
import { halfPoints, twips } from './units.js';

/**
 * The styles of a document. All formatting that is not a place's own is here, where a reader of the DOCX can change it.
 * Sizes and colours are those that the type scale gives to all paged writers.
 */
export function documentStyles({ look, language, lead }: Setting): IStylesOptions {
  const { colours, fonts } = look;
  const onBand = look.masthead === 'band';
  return {
    default: {
      document: {
        run: {
          font: {
            ascii: fonts.body,
            hAnsi: fonts.body,
            cs: fonts.body,
            eastAsia: language.eastAsiaFont ?? fonts.eastAsia,
          },
          size: halfPoints(typeScale.body),
          color: colours.ink,
          language: { value: language.value, eastAsia: language.eastAsia },
        },
        paragraph: { spacing: { before: 0, after: 0, ...lines(typeScale.body, lead) } },
      },
      title: {
        run: { ...headingRun(look, typeScale.title, onBand ? colours.onBand : colours.ink), bold: true },
        paragraph: { keepNext: true, keepLines: true, spacing: lines(typeScale.title, lead) },
      },
      heading1: {
        run: { ...headingRun(look, typeScale.heading2, colours.ink), bold: true },
        paragraph: heading(0, spacing.beforeHeading2, spacing.afterHeading2, lines(typeScale.heading2, lead)),
      },
      heading2: {
        run: { ...headingRun(look, typeScale.heading3, colours.accent), bold: true },
        paragraph: heading(1, spacing.beforeHeading3, spacing.afterHeading3, lines(typeScale.heading3, lead)),
      },
      listParagraph: { paragraph: { spacing: { after: twips(2) } } },
      hyperlink: { run: { color: colours.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: paragraphStyles(look, lead),
    characterStyles: [
      {
        id: inlineStyles.code,
        name: 'Inline Code',
        basedOn: 'DefaultParagraphFont',
        run: { ...codeFont, shading: { type: 'clear', color: 'auto', fill: colours.surface } },
      },
      {
        id: inlineStyles.fieldLabel,
        name: 'Field Label Text',
        basedOn: 'DefaultParagraphFont',
        run: { size: halfPoints(typeScale.tiny), bold: true, color: colours.muted },
      },
      {
        id: inlineStyles.placeholder,
        name: 'Placeholder Text',
        basedOn: 'DefaultParagraphFont',
        run: { color: colours.muted },
      },
      // In the colour of the paper: a service for signing reads it, a person is not to see it.
      {
        id: inlineStyles.esignTag,
        name: 'E-sign Tag',
        basedOn: 'DefaultParagraphFont',
        run: { color: 'FFFFFF', noProof: true },
      },
    ],
  };
}

function heading(
  outlineLevel: number,
  before: number,
  after: number,
  height: ReturnType<typeof lines>,
): IParagraphStylePropertiesOptions {
  const distances = { before: twips(before), after: twips(after) };
  return { outlineLevel, keepNext: true, keepLines: true, spacing: { ...distances, ...height } };
}
