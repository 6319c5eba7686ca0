import type { Font, PdfMakeDocument, Reference } from '../tagged/pdfmake.js';
import type { EmbeddedSubset } from './embedded.js';
import type { SetFace } from './face.js';
import { type Encoded, type GrowingSubset, growingSubset, type Subset } from './subset.js';
import type { Word } from './word.js';

/** A font of a document by the name that its pages call it. */
export interface NamedFont {
  readonly name: string;
  ref(): Reference;
}

/** Words that follow each other in one font. */
export interface SetWord {
  readonly font: NamedFont;
  readonly encoded: Encoded;
  readonly word: Word;
}

/** A face in one document, as pdfmake and pdfkit ask for it. It is embedded as what documents have alike, and the rest. */
export interface DocumentFont extends Font {
  /** The words of a text, ready for the page. */
  set(text: string): readonly SetWord[];
  /** What documents have alike. */
  readonly common: NamedFont;
  readonly shared: Subset;
  /** What this document has besides, which is numbered in the order in which it comes. */
  readonly rest: NamedFont;
  readonly own: GrowingSubset;
  /** Writes what was used. */
  finalize(): void;
}

/** @param id `F1`, unique in the document. */
export function createDocumentFont(
  document: PdfMakeDocument,
  id: string,
  face: SetFace,
  shared: Subset,
): DocumentFont {
  const { font, shape } = face;
  const scale = 1000 / font.unitsPerEm;
  const own = growingSubset(face.shared.missing);
  const [ascender, descender] = [font.ascent * scale, font.descent * scale];
  const common = placed(document, id, face, shared);
  const rest = placed(document, `${id}x`, face, own);
  return {
    id,
    common,
    shared,
    rest,
    own,
    ascender,
    descender,
    lineHeight: (size) => ((ascender - descender) / 1000) * size,
    widthOfString: (text, size) => (shape.width(text) * size) / 1000,
    set: (text) =>
      shape.words(text).map((word) => {
        const encoded = shared.encode(word);
        return encoded === undefined
          ? { font: rest, encoded: own.encode(word), word }
          : { font: common, encoded, word };
      }),
    finalize() {
      common.finish();
      rest.finish();
    },
  };
}

function placed(document: PdfMakeDocument, name: string, face: SetFace, subset: Subset) {
  let reference: Reference | undefined;
  return {
    name,
    ref() {
      reference ??= document.ref({});
      return reference;
    },
    finish() {
      if (reference === undefined) return;
      Object.assign(reference.data, fontDictionary(document, face.embed(subset)));
      reference.end();
    },
  };
}

/** A composite font whose codes are the numbers of its glyphs (ISO 32000-1, 9.7). */
function fontDictionary(document: PdfMakeDocument, embedded: EmbeddedSubset): Record<string, unknown> {
  const { kind, program, length, name, widths, characters, descriptor } = embedded;
  const isCff = kind === 'CFF';
  const packed = { Filter: 'FlateDecode' };
  const written = (data: object, bytes?: Uint8Array): Reference => {
    const reference = document.ref(data);
    reference.end(bytes);
    return reference;
  };
  const file = isCff ? { ...packed, Subtype: 'CIDFontType0C' } : { ...packed, Length1: length };
  const descendant = written({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: Object('Adobe'), Ordering: Object('Identity'), Supplement: 0 },
    FontDescriptor: written({
      ...descriptor,
      [isCff ? 'FontFile3' : 'FontFile2']: written(file, program),
    }),
    W: [0, widths],
    ...(!isCff && { CIDToGIDMap: 'Identity' }),
  });
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: written({ ...packed }, characters),
  };
}
