import type { TextField } from '../form-field.js';
import type { PdfMakeDocument, Reference } from '../tagged/pdfmake.js';
import { colourOperator } from './colour.js';

/** Space between the edges of a field and its text: what viewers take when they draw it anew. */
export const fieldPadding = 2;

/** A field of nothing but its ground, which is part of the page. */
export function blank(document: PdfMakeDocument, width: number, height: number): Reference {
  return drawing(document, width, height, ' ');
}

/** A tick through the box. */
export function tick(document: PdfMakeDocument, width: number, height: number, colour: string): Reference {
  const at = (x: number, y: number) => `${decimal(width * x)} ${decimal(height * y)}`;
  const path = `${at(0.2, 0.5)} m ${at(0.42, 0.25)} l ${at(0.82, 0.78)} l S`;
  const stroke = colourOperator(colour, 'stroke');
  return drawing(document, width, height, `q 1 J 1 j ${decimal(width * 0.13)} w ${stroke} ${path} Q`);
}

/** What a text field holds, in the fonts of the document; they have characters that the form's own font lacks. */
export function writing(
  document: PdfMakeDocument,
  width: number,
  height: number,
  { value, size, colour, multiline }: TextField,
): Reference {
  if (value === undefined) return drawing(document, width, height, '/Tx BMC EMC');
  const fonts: Record<string, Reference> = {};
  // Viewers begin at the top where there is room for several lines.
  const middle = multiline ? height - fieldPadding - value.leading / 2 : height / 2;
  const lines = value.lines.flatMap((pieces, at) => {
    let x = fieldPadding;
    let baseline: number | undefined;
    return pieces.map((piece) => {
      const font = document.provideFont(piece.font, false, false);
      fonts[font.id] = font.ref();
      baseline ??= middle - at * value.leading - ((font.ascender + font.descender) / 2000) * size;
      const begin = `/${font.id} ${size} Tf 1 0 0 1 ${decimal(x)} ${decimal(baseline)} Tm`;
      x += font.widthOfString(piece.text, size);
      return `${begin} ${show(font.encode(piece.text), size)}`;
    });
  });
  const clip = `0 0 ${decimal(width)} ${decimal(height)} re W n`;
  const text = `BT ${colourOperator(colour, 'fill')} ${lines.join(' ')} ET`;
  return drawing(document, width, height, `/Tx BMC q ${clip} ${text} Q EMC`, { Font: fonts });
}

/** Where a glyph goes, in thousandths of the font size. */
interface GlyphPosition {
  readonly xAdvance: number;
  /** Of the glyph itself, before kerning. */
  readonly advanceWidth: number;
  readonly xOffset?: number;
  readonly yOffset?: number;
}

/** Glyphs with their kerning; a mark that stands above or below its letter is raised to where it belongs. */
function show([glyphs, positions]: [readonly string[], readonly GlyphPosition[]], size: number): string {
  const shown = glyphs.map((glyph, at) => {
    const { xOffset = 0, yOffset = 0, xAdvance, advanceWidth } = positions[at] ?? unmoved;
    const piece = `${decimal(-xOffset)} <${glyph}> ${decimal(advanceWidth - xAdvance + xOffset)} `;
    if (yOffset === 0) return piece;
    return `] TJ ${decimal((yOffset / 1000) * size)} Ts [${piece}] TJ 0 Ts [`;
  });
  return `[${shown.join('')}] TJ`;
}

const unmoved: GlyphPosition = { xAdvance: 0, advanceWidth: 0 };

function drawing(
  document: PdfMakeDocument,
  width: number,
  height: number,
  content: string,
  resources: object = {},
): Reference {
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  reference.end(content);
  return reference;
}

/** Three decimals are finer than any printer. */
function decimal(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
