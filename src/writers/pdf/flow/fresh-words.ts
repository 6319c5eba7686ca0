/// <reference path="./pdfmake.d.ts" />
import type { MeasureText } from 'pdfmake/js/DocMeasure.js';
import type { Font } from '../tagged/pdfmake.js';
import type { MeasuredWord } from './measured-text.js';

/**
 * Words of a text as pdfmake's layout expects them. All have the same properties in the same order, whether they have a
 * value or not: objects of one shape are read and copied several times as fast.
 *
 * @param fonts Of the text's pieces.
 */
export function freshWords(
  words: readonly MeasuredWord[],
  { text: pieces, fontSize, color, alignment = 'left', noWrap }: MeasureText,
  fonts: readonly Font[],
): object[] {
  return words.map((word) => {
    const piece = pieces[word.piece];
    return {
      text: word.text,
      font: fonts[word.piece],
      fontSize,
      width: word.width,
      height: word.height,
      leadingCut: word.leadingCut,
      trailingCut: word.trailingCut,
      lineEnd: word.lineEnd,
      noNewLine: word.noNewLine,
      noWrap: piece?.noWrap ?? noWrap ?? null,
      alignment,
      color: piece?.color ?? color,
      background: piece?.background ?? null,
      link: piece?.link ?? null,
      linkToDestination: piece?.linkToDestination ?? null,
      decoration: piece?.decoration ?? null,
      decorationThickness: piece?.decorationThickness ?? null,
      lang: piece?.lang,
      _pageRef: piece?._pageRef,
      _pageNodeRef: undefined,
      x: 0,
      origin: undefined,
    };
  });
}
