import type { Font } from 'fontkit';
import { CountersignError, diagnostic } from '../../diagnostics/index.js';
import type { FaceStyle, FontFace, Typeface } from '../../model/index.js';
import { openFont } from './type/fontkit.js';
import { createRecent } from './type/recent.js';

/** A face that is open: what it has, and how high a line of it is. */
export interface OpenFace {
  readonly file: string;
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Width of a character in multiples of the font size; of one that the face lacks, that of its box. */
  advance(codePoint: number): number;
  /** Ascender to descender in multiples of the font size. */
  readonly height: number;
}

/** A typeface whose faces are open. */
export interface OpenTypeface {
  readonly id: string;
  readonly faces: Readonly<Record<FaceStyle, OpenFace>>;
}

const openFaces = new WeakMap<FontFace, Promise<OpenFace>>();

/** Reads and opens a face, once for as long as the face lives. */
function openFace(face: FontFace): Promise<OpenFace> {
  const known = openFaces.get(face);
  if (known !== undefined) return known;
  const opened = readFace(face);
  openFaces.set(face, opened);
  opened.catch(() => openFaces.get(face) === opened && openFaces.delete(face));
  return opened;
}

/** Of as many characters as a few documents have. */
const keptCharacters = 4000;

async function readFace(face: FontFace): Promise<OpenFace> {
  const font = parse(await face.read(), face.file);
  const coverage = createRecent<number, boolean>(keptCharacters);
  const advances = createRecent<number, number>(keptCharacters);
  return {
    file: face.file,
    font,
    has(codePoint) {
      const known = coverage.get(codePoint);
      if (known !== undefined) return known;
      const has = font.hasGlyphForCodePoint(codePoint);
      coverage.set(codePoint, has);
      return has;
    },
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
    height: (font.ascent - font.descent) / font.unitsPerEm,
  };
}

function parse(bytes: Uint8Array, file: string): Font {
  try {
    const font = openFont(bytes);
    if (font !== undefined) return font;
  } catch (cause) {
    throw unusable(file, cause);
  }
  throw unusable(file);
}

function unusable(file: string, cause?: unknown): CountersignError {
  return new CountersignError(diagnostic('brand-font-invalid', `${file} cannot be opened as a font`), {
    cause,
  });
}

/**
 * Opens the faces of a typeface. Where nothing is emphasised the slanted ones are not read; the upright ones stand in
 * their places and are never asked for.
 */
export async function openTypeface({ id, faces }: Typeface, emphasis: boolean): Promise<OpenTypeface> {
  const [regular, bold, italic, boldItalic] = await Promise.all([
    openFace(faces.regular),
    openFace(faces.bold),
    openFace(emphasis ? faces.italic : faces.regular),
    openFace(emphasis ? faces.boldItalic : faces.bold),
  ]);
  return { id, faces: { regular, bold, italic, boldItalic } };
}
