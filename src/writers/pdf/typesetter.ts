import { leading } from '../../brand/index.js';
import type { BrandColours, FaceStyle, RichText, Run } from '../../model/index.js';
import type { Inline, TextContent } from './content.js';
import { splitByCoverage } from './coverage.js';
import { type EastAsian, eastAsianOf, writingOf } from './east-asian.js';
import { keepWhole } from './kept-whole.js';
import type { MissingGlyphs, Place } from './missing-glyphs.js';
import type { SetPart, SharedText } from './shared-text.js';
import type { TextStyle } from './styles.js';
import { createRecent, type Recent } from './type/recent.js';
import { type TypeCase, typefacesFor } from './type-case.js';

/** What a text of a statement may add to its style. */
export type TextOptions = Partial<Omit<TextContent, 'text' | 'fontSize' | 'color'>>;

/** Turns a text into pieces that each have a font with all of their characters. */
export type Typesetter = (text: RichText | string, style: TextStyle, options?: TextOptions) => TextContent;

/** Texts that were turned into pieces, by all that their pieces depend on besides the brand. */
export type TypesetTexts = Recent<string, Typeset>;

interface Typeset {
  /** pdfmake puts nothing into them that was not there, so that documents can share them. */
  readonly pieces: readonly Inline[];
  readonly whole: string;
  readonly set: readonly SetPart[];
  readonly missing: readonly { readonly characters: readonly string[]; readonly text: string }[];
}

/** A document has some three hundred texts, most of which the next one has too; what is longer is hardly written twice. */
const keptTexts = 1200;
const longestKept = 4000;

export function createTypesetTexts(): TypesetTexts {
  return createRecent(keptTexts);
}

/** What a typesetter works for. */
export interface Typesetting {
  readonly typeCase: TypeCase;
  readonly colours: BrandColours;
  readonly language: string;
  readonly known: TypesetTexts;
  readonly missing: MissingGlyphs;
  readonly shared: SharedText;
}

/**
 * @param place Where the texts stand, for a character that cannot be set; such are added to `missing`.
 */
export function createTypesetter(typesetting: Typesetting, place: Place): Typesetter {
  const { typeCase, language, known, missing, shared } = typesetting;
  const always = `${language} ${fontsOf(typeCase)}`;
  return (text, style, options = {}) => {
    const { face, bold = false, groundBelowCode = false } = style;
    const key = `${always} ${face} ${bold} ${groundBelowCode} ${JSON.stringify(text)}`;
    const typeset = known.get(key) ?? typesetText(text, style, typesetting);
    if (key.length <= longestKept) known.set(key, typeset);
    shared.add(typeset.whole, typeset.set);
    for (const one of typeset.missing) missing.add(one.characters, one.text, place);
    return { text: [...typeset.pieces], fontSize: style.size, color: style.colour, ...options };
  };
}

/** What tells type cases apart: their typefaces in order, and of each the slanted face, which is opened only where one is needed. */
export function fontsOf({ body, heading, fallback }: TypeCase): string {
  return [body, heading, ...fallback].map(({ id, faces }) => `${id}:${faces.italic.file}`).join(' ');
}

function typesetText(
  text: RichText | string,
  style: TextStyle,
  { typeCase, colours, language }: Typesetting,
): Typeset {
  const set: SetPart[] = [];
  const missing: { characters: readonly string[]; text: string }[] = [];
  const lineHeight = eastAsianOf(language) === undefined ? leading.latin : leading.chinese;

  const inlines = (run: Run, writing: EastAsian | undefined): Inline[] => {
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
    if (split.missing.length > 0) missing.push({ characters: split.missing, text: run.text });
    return split.stretches.flatMap(({ text: stretch, face }) => {
      const typeface = typefaces[face];
      if (typeface === undefined) return [];
      set.push({ file: typeface.faces[faceStyle].file, text: stretch });
      return {
        text: stretch,
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

  const runs = typeof text === 'string' ? [{ text }] : text;
  const whole = runs.map((run) => run.text).join('');
  const writings = runs.map((run) => writingOf(whole, run.language ?? language));
  const pieces = keepWhole(
    runs.flatMap((run, at) => inlines(run, writings[at])),
    writings[0],
  );
  // pdfmake makes no line of no pieces, and then stumbles over a heading without one.
  const none = { text: '', font: typeCase.body.id, lineHeight: 1 };
  return { pieces: pieces.length > 0 ? pieces : [none], whole, set, missing };
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
