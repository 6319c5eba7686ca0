/// <reference path="./pdfmake.d.ts" />
import type { MeasurePiece } from 'pdfmake/js/DocMeasure.js';
import { createRecent } from '../type/recent.js';

/** A word as it was measured, or a part of one in another font. */
export interface MeasuredWord {
  readonly text: string;
  /** Place in the text of the piece that it is of. */
  readonly piece: number;
  /** In points, as are the others. */
  readonly width: number;
  readonly height: number;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly lineEnd: boolean | undefined;
  readonly noNewLine: boolean | undefined;
}

export interface MeasuredText {
  readonly words: readonly MeasuredWord[];
  readonly minWidth: number;
  readonly maxWidth: number;
}

/** Texts that were broken into words and measured, by all that this depends on. */
export interface MeasuredTexts {
  of(
    pieces: readonly MeasurePiece[],
    look: { readonly fontSize: number; readonly noWrap?: boolean },
    measure: () => MeasuredText,
  ): MeasuredText;
}

/** A document has some three hundred texts, most of which the next one has too. */
const keptTexts = 1200;

/** What is longer is hardly written twice. */
const longestKept = 4000;

/** What was found for a text by its first piece: the typesetter gives the same pieces for the same text. */
interface Found {
  readonly pieces: readonly MeasurePiece[];
  readonly fontSize: number;
  readonly noWrap: boolean;
  readonly measured: MeasuredText;
}

export function createMeasuredTexts(): MeasuredTexts {
  const known = createRecent<string, MeasuredText>(keptTexts);
  const byPiece = new WeakMap<MeasurePiece, Found>();
  const byText = (
    pieces: readonly MeasurePiece[],
    fontSize: number,
    noWrap: boolean,
    measure: () => MeasuredText,
  ): MeasuredText => {
    const key = `${fontSize} ${noWrap} ${pieces.map(keyOf).join('')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const measured = measure();
    if (key.length <= longestKept) known.set(key, measured);
    return measured;
  };
  return {
    of(pieces, { fontSize, noWrap = false }, measure) {
      const [first] = pieces;
      if (first === undefined) return measure();
      const found = byPiece.get(first);
      if (
        found?.fontSize === fontSize &&
        found.noWrap === noWrap &&
        found.pieces.length === pieces.length &&
        found.pieces.every((piece, at) => piece === pieces[at])
      )
        return found.measured;
      const measured = byText(pieces, fontSize, noWrap, measure);
      byPiece.set(first, { pieces: [...pieces], fontSize, noWrap, measured });
      return measured;
    },
  };
}

/** No other piece has the same, whatever its text: that is told by its length. */
function keyOf({ text, font, bold, italics, lineHeight, noWrap, noNewLine }: MeasurePiece): string {
  return `${font} ${bold} ${italics} ${lineHeight} ${noWrap} ${noNewLine} ${text.length} ${text}`;
}
