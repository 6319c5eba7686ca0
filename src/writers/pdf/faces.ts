import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type { FaceStyle, FontFace, ResolvedBrand, Typeface } from '../../model/index.js';

/*
 * pdfkit requires fontkit; importing it would load its other build beside that one, which costs 50 ms and gains nothing.
 * These fonts only answer which characters there are: pdfkit opens its own for every document, since a font remembers
 * what was set with it.
 */
const fontkit: typeof import('fontkit') = createRequire(import.meta.url)('fontkit');

/** A face that is open: what it has, and how high a line of it is. */
export interface OpenFace {
  readonly file: string;
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
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
  const known = openFaces.get(face) ?? readFace(face);
  openFaces.set(face, known);
  known.catch(() => openFaces.delete(face));
  return known;
}

async function readFace(face: FontFace): Promise<OpenFace> {
  const bytes = await face.read();
  const font = onlyFont(
    fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    face.file,
  );
  return {
    file: face.file,
    bytes,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    height: (font.ascent - font.descent) / font.unitsPerEm,
  };
}

function onlyFont(font: ReturnType<typeof fontkit.create>, file: string): Font {
  if (font.type === 'TTF') return font;
  throw new Error(`${file} is not a single TrueType font`);
}

export async function openTypeface({ id, faces }: Typeface): Promise<OpenTypeface> {
  const [regular, bold, italic, boldItalic] = await Promise.all([
    openFace(faces.regular),
    openFace(faces.bold),
    openFace(faces.italic),
    openFace(faces.boldItalic),
  ]);
  return { id, faces: { regular, bold, italic, boldItalic } };
}

/** The typefaces that a statement's text is set in, in the order in which they are tried. */
export interface TypeCase {
  readonly body: OpenTypeface;
  readonly heading: OpenTypeface;
  readonly fallback: readonly OpenTypeface[];
}

/**
 * Opens the typefaces that some characters need: body and heading always, a fallback only when those before it lack
 * one of the characters. An English statement so never reads a Chinese font.
 */
export async function openTypeCase(
  { typefaces }: ResolvedBrand,
  characters: ReadonlySet<number>,
): Promise<TypeCase> {
  const [body, heading] = await Promise.all([openTypeface(typefaces.body), openTypeface(typefaces.heading)]);
  const fallback: OpenTypeface[] = [];
  let missing = [...characters].filter(
    (character) => !hasEverywhere(body, character) || !hasEverywhere(heading, character),
  );
  for (const typeface of typefaces.fallback) {
    if (missing.length === 0) break;
    const open = await openTypeface(typeface);
    const rest = missing.filter((character) => !hasEverywhere(open, character));
    if (missing.some((character) => open.faces.regular.has(character))) fallback.push(open);
    missing = rest;
  }
  return { body, heading, fallback };
}

function hasEverywhere({ faces }: OpenTypeface, character: number): boolean {
  return Object.values(faces).every((face) => face.has(character));
}
