import { FlowingLayout } from '../flow/layout.js';
import type { Line, MeasuredList, PlacedPicture, PlacedVector, Repeatable } from './pdfmake.js';

/** The layout, which also notes down from what each thing on a page comes. */
export class TaggedLayout extends FlowingLayout {
  #furniture: 'header' | 'footer' | undefined;

  override addDynamicRepeatable(content: Repeatable, size: object, name: 'header' | 'footer'): void {
    this.#furniture = name;
    super.addDynamicRepeatable(content, size, name);
    this.#furniture = undefined;
  }

  override buildNextLine(node: object): Line | null {
    const line = super.buildNextLine(node);
    if (line !== null) line.origin = this.#originOf(node);
    return line;
  }

  override processImage(node: PlacedPicture): void {
    node.origin = this.#originOf(node);
    super.processImage(node);
  }

  override processSVG(node: PlacedPicture): void {
    node.origin = this.#originOf(node);
    super.processSVG(node);
  }

  override processCanvas(node: { readonly canvas: PlacedVector[] }): void {
    for (const vector of node.canvas) vector.origin = this.#originOf(node);
    super.processCanvas(node);
  }

  override processList(ordered: boolean, node: MeasuredList): void {
    for (const item of (ordered ? node.ol : node.ul) ?? []) {
      const { _inlines: words = [], canvas: vectors = [] } = item.listMarker ?? {};
      for (const part of [...words, ...vectors]) part.origin = { item };
    }
    super.processList(ordered, node);
  }

  #originOf(node: object) {
    return { node, furniture: this.#furniture };
  }
}
