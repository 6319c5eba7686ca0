/// <reference path="./pdfmake.d.ts" />
import type { Marker, Measured, MeasurePiece, MeasureText } from 'pdfmake/js/DocMeasure.js';
import { DocMeasure } from '../tagged/pdfmake.js';
import { freshWords } from './fresh-words.js';
import type { MeasuredText, MeasuredTexts } from './measured-text.js';

/**
 * pdfmake's measuring, which a text that was measured in an earlier document does without. The layout uses up what was
 * measured, so it gets copies of it, each time that it comes to the node.
 */
export class MeasureOnce extends DocMeasure {
  readonly #texts: MeasuredTexts;
  /** What a node needs anew for every layout. */
  readonly #anew = new Map<object, () => void>();

  constructor(texts: MeasuredTexts, ...all: ConstructorParameters<typeof DocMeasure>) {
    super(...all);
    this.#texts = texts;
  }

  /** Gives a text its words again, and a list its markers. */
  renew(node: object): void {
    this.#anew.get(node)?.();
  }

  override measureLeaf(node: MeasureText): object {
    const { words, minWidth, maxWidth } = this.#texts.of(node.text, node, () => this.#measure(node));
    const fonts = node.text.map(({ font, bold = false, italics = false }) =>
      this.pdfDocument.provideFont(font, bold, italics),
    );
    this.#anew.set(node, () => {
      node._inlines = freshWords(words, node, fonts);
    });
    node._minWidth = minWidth;
    node._maxWidth = maxWidth;
    return node;
  }

  override measureUnorderedList(node: Parameters<DocMeasure['measureUnorderedList']>[0]): object {
    const measured = super.measureUnorderedList(node);
    this.#keepMarkers(node, node.ul);
    return measured;
  }

  override measureOrderedList(node: Parameters<DocMeasure['measureOrderedList']>[0]): object {
    const measured = super.measureOrderedList(node);
    this.#keepMarkers(node, node.ol);
    return measured;
  }

  #measure(node: MeasureText): MeasuredText {
    const styles = this.styleStack.clone();
    styles.push(node);
    const pieces = node.text.map((piece: MeasurePiece, at) => ({ ...piece, piece: at }));
    const { items, minWidth, maxWidth } = this.textInlines.buildInlines(pieces, styles);
    return { words: items.map(wordOf), minWidth, maxWidth };
  }

  /** Markers are moved to where they are drawn. */
  #keepMarkers(list: object, items: readonly { readonly listMarker?: Marker }[] = []): void {
    const markers = items.flatMap(({ listMarker }) => listMarker ?? []);
    const kept = markers.map(({ canvas, _inlines: words }) => ({
      ...(canvas && { canvas: copies(canvas) }),
      ...(words && { _inlines: copies(words) }),
    }));
    this.#anew.set(list, () => {
      for (const [at, marker] of markers.entries()) {
        const { canvas, _inlines: words } = kept[at] ?? {};
        if (canvas) marker.canvas = copies(canvas);
        if (words) marker._inlines = copies(words);
      }
    });
  }
}

function copies(parts: readonly object[]): object[] {
  return parts.map((part) => ({ ...part }));
}

function wordOf(item: Measured): MeasuredText['words'][number] {
  const { text, piece = 0, width, height, leadingCut, trailingCut, lineEnd, noNewLine } = item;
  return { text, piece, width, height, leadingCut, trailingCut, lineEnd, noNewLine };
}
