import { leading } from '../../brand/index.js';
import type { BrandColours, FaceStyle, RichText, Run } from '../../model/index.js';
import type { Inline, TextContent } from './content.js';
import { splitByCoverage } from './coverage.js';
import { type EastAsian, eastAsianOf, writingOf } from './east-asian.js';
import { keepWhole } from './kept-whole.js';
import type { MissingGlyphs, Place } from './missing-glyphs.js';
import type { TextStyle } from './styles.js';
import { type TypeCase, typefacesFor } from './type-case.js';

/** What a text of a statement may add to its style. */
export type TextOptions = Partial<Omit<TextContent, 'text' | 'fontSize' | 'color'>>;

/** Turns a text into pieces that each have a font with all of their characters. */
export type Typesetter = (text: RichText | string, style: TextStyle, options?: TextOptions) => TextContent;

/**
 * @param place Where the texts stand, for a character that cannot be set; such are added to `missing`.
 */
export function createTypesetter(
  typeCase: TypeCase,
  colours: BrandColours,
  language: string,
  missing: MissingGlyphs,
  place: Place,
): Typesetter {
  const lineHeight = eastAsianOf(language) === undefined ? leading.latin : leading.chinese;

  const inlines = (run: Run, style: TextStyle, writing: EastAsian | undefined): Inline[] => {
    const bold = style.bold === true || run.strong === true;
    const italics = run.emphasis === true;
    const faceStyle = styleOf(bold, italics);
    const typefaces = typefacesFor(typeCase, style.face, writing);
    const split = splitByCoverage(
      run.text.replaceAll('\t', ' '),
      typefaces.map(({ faces }) => faces[faceStyle]),
      // Korean quotes like Latin does.
      { chinese: writing !== undefined && writing !== 'ko' },
    );
    missing.add(split.missing, run.text, place);
    return split.stretches.flatMap(({ text, face }) => {
      const typeface = typefaces[face];
      if (typeface === undefined) return [];
      return {
        text,
        font: typeface.id,
        bold,
        italics,
        lineHeight: lineHeight / typeface.faces[faceStyle].height,
        ...(run.code && style.groundBelowCode && { background: colours.surface }),
        ...(run.language !== undefined && { lang: run.language }),
        ...linked(run.href, colours),
      };
    });
  };

  return (text, style, options = {}) => {
    const runs = typeof text === 'string' ? [{ text }] : text;
    const whole = runs.map((run) => run.text).join('');
    const writings = runs.map((run) => writingOf(whole, run.language ?? language));
    const pieces = keepWhole(
      runs.flatMap((run, at) => inlines(run, style, writings[at])),
      writings[0],
    );
    return {
      // pdfmake makes no line of no pieces, and then stumbles over a heading without one.
      text: pieces.length > 0 ? pieces : [{ text: '', font: typeCase.body.id, lineHeight: 1 }],
      fontSize: style.size,
      color: style.colour,
      ...options,
    };
  };
}

/** A link looks like one by more than its colour. */
function linked(href: string | undefined, { accent }: BrandColours) {
  if (href === undefined || !/^(?:https?|mailto):/i.test(href)) return {};
  return { link: href, color: accent, decoration: 'underline', decorationThickness: 0.5 } as const;
}

function styleOf(bold: boolean, italics: boolean): FaceStyle {
  if (bold) return italics ? 'boldItalic' : 'bold';
  return italics ? 'italic' : 'regular';
}
