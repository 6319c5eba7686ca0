import type { PDFRef } from '@cantoo/pdf-lib';
import { type LooseFont, loadLooseFont } from '../../writers/index.js';
import { compositeFont } from './composite-font.js';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import type { Changes } from './revision.js';
import { type TypingFont, typingFontOf } from './typing-font.js';

/** Fonts for texts that are added: the document's own, and such as have other scripts. What is used of these is embedded. */
export interface AddedFonts {
  /** The first that has all of a text. */
  having(text: string): TypingFont | undefined;
  /** The same. Errors: `field-missing-glyph`, in which `what` names the text's place. */
  for(text: string, what: string): TypingFont;
  /** Writes what was used. */
  finish(changes: Changes): void;
}

/** Reads the bytes of a TrueType font. */
export interface FurtherFont {
  read(): Promise<Uint8Array>;
}

/** @param texts What will be set: further fonts, which can be large, are opened only where it needs them. */
export async function openFonts(
  file: PdfFile,
  texts: readonly string[],
  further: readonly FurtherFont[],
): Promise<AddedFonts> {
  const own = typingFontOf(file);
  const fonts = own === undefined ? [] : [own];
  const loose: Loose[] = [];
  for (const { read } of further) {
    if (texts.every((text) => fonts.some(({ missing }) => missing(text) === undefined))) break;
    const font = await loadLooseFont(await read());
    if (font === undefined) continue;
    const added: Loose = { font, reference: undefined };
    loose.push(added);
    fonts.push(typing(added, `Typed${loose.length}`, file));
  }
  const having = (text: string) => fonts.find(({ missing }) => missing(text) === undefined);
  return {
    having,
    for: (text, what) => having(text) ?? refuseMissing(text, what, fonts),
    finish(changes) {
      for (const { font, reference } of loose) {
        if (reference) changes.set(reference, compositeFont(font.embed(), file, changes));
      }
    },
  };
}

interface Loose {
  readonly font: LooseFont;
  /** Once it is used. */
  reference: PDFRef | undefined;
}

function typing(loose: Loose, name: string, { newReference }: PdfFile): TypingFont {
  const { font } = loose;
  return {
    name,
    get reference() {
      loose.reference ??= newReference();
      return loose.reference;
    },
    ascent: font.ascent,
    descent: font.descent,
    missing: (text) => [...text].find((character) => !font.has(character)),
    widthOf: (text) => font.widthOf(text) / 1000,
    show: (text, size) => `[${font.set(text, size)}] TJ`,
  };
}

function refuseMissing(text: string, what: string, fonts: readonly TypingFont[]): never {
  if (fonts.length === 0) refuse('pdf-not-signable', 'The PDF has no font for what is filled in');
  const missing =
    fonts.map((font) => font.missing(text)).findLast((character) => character !== undefined) ?? '';
  const code = `U+${missing.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(missing) ? `${missing} (${code})` : code;
  return refuse('field-missing-glyph', `${what} has the character ${shown}, which no font here has`);
}
