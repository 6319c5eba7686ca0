/* The layout and the renderer of pdfmake 0.3.11: see `pdfmake.d.ts`. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { default as documentModule } from 'pdfmake/js/PDFDocument.js';
  import type { Inline, Line, Node, PlacedPicture, PlacedVector } from 'pdfmake/js/Renderer.js';

  type PdfDocument = InstanceType<typeof documentModule.default>;
  export type Repeatable = (page: number, pages: number) => object | undefined;

  /** A list item with the marker that was measured for it: text or a drawing. */
  interface MeasuredItem {
    readonly listMarker?: { readonly _inlines?: Inline[]; readonly canvas?: PlacedVector[] };
  }

  export interface MeasuredList {
    readonly ol?: MeasuredItem[];
    readonly ul?: MeasuredItem[];
  }

  export class LayoutBuilder {
    constructor(
      pageSize: { readonly width: number; readonly height: number },
      pageMargins: {
        readonly left: number;
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
      },
      svgMeasure: object,
    );
    layoutDocument(
      content: object,
      document: PdfDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: Repeatable,
      footer: Repeatable,
      watermark: undefined,
      pageBreakBefore: (node: never, surroundings: never) => boolean,
    ): readonly object[];
    addDynamicRepeatable(getter: Repeatable, size: object, name: 'header' | 'footer'): void;
    buildNextLine(node: Node): Line | null;
    processImage(node: PlacedPicture): void;
    processSVG(node: PlacedPicture): void;
    processCanvas(node: { readonly canvas: PlacedVector[] }): void;
    processList(ordered: boolean, node: MeasuredList): void;
  }

  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { default as documentModule, Font, OutlineItem } from 'pdfmake/js/PDFDocument.js';

  type PdfDocument = InstanceType<typeof documentModule.default>;

  /** A part of the document definition. */
  type Node = object;

  /** What laid-out things come from. This writer's own addition: pdfmake copies it with what it copies. */
  export interface Origin {
    /** The node of the document definition; nothing for rules, grounds and running lines. */
    readonly node?: Node;
    /** The list item whose marker this is. */
    readonly item?: Node;
    readonly furniture?: 'header' | 'footer' | undefined;
  }

  /** A word as it is set. */
  export interface Inline {
    readonly text: string;
    readonly width: number;
    readonly height: number;
    readonly font: Font;
    readonly fontSize: number;
    /** Width of the spaces at its end. */
    readonly trailingCut: number;
    /** The text has a line break here. */
    readonly lineEnd?: boolean;
    readonly background?: string | null;
    readonly decoration?: string | null;
    readonly link?: string | null;
    readonly linkToDestination?: string | null;
    readonly lang?: string;
    origin?: Origin;
  }

  export interface Line {
    readonly inlines: readonly Inline[];
    readonly _outline?: { readonly id?: string };
    getHeight(): number;
    origin?: Origin;
  }

  export interface PlacedVector {
    readonly type: string;
    readonly x?: number;
    readonly y?: number;
    readonly w?: number;
    readonly h?: number;
    /** A field of the form that takes this place. */
    readonly field?: object;
    origin?: Origin;
  }

  export interface PlacedPicture {
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    origin?: Origin;
  }

  class Renderer {
    constructor(document: PdfDocument);
    readonly pdfDocument: PdfDocument;
    readonly outlineMap: Record<string, OutlineItem>;
    renderPages(pages: readonly object[]): void;
    renderLine(line: Line, x: number, y: number): void;
    renderVector(vector: PlacedVector): void;
    renderImage(image: PlacedPicture): void;
    renderSVG(picture: PlacedPicture): void;
  }

  const module: { default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  const module: { default: new () => object };
  export default module;
}
