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
      content: readonly object[],
      document: PdfDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: Repeatable,
      footer: Repeatable,
      watermark: undefined,
      pageBreakBefore: BreaksBefore | undefined,
    ): readonly PlacedPage[];
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
  import type { PlacedPage } from 'pdfmake/js/LayoutBuilder.js';
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

  /** Where pdfmake put a text that has an id. */
  interface Positions {
    readonly positions?: readonly { readonly pageNumber: number }[];
  }

  /** A word as it is set. */
  export interface Inline {
    text: string;
    /** From the beginning of its line, in points. */
    x: number;
    width: number;
    readonly height: number;
    readonly font: Font;
    readonly fontSize: number;
    /** Width of the spaces at its end. */
    readonly trailingCut: number;
    /** The text has a line break here. */
    readonly lineEnd?: boolean;
    readonly alignment?: 'left' | 'right';
    readonly color?: string;
    readonly background?: string | null;
    readonly decoration?: string | null;
    readonly link?: string | null;
    readonly linkToDestination?: string | null;
    readonly lang?: string;
    /** The text whose page's number is to stand here. */
    readonly _pageNodeRef?: Positions;
    origin?: Origin;
  }

  export interface Line {
    readonly inlines: readonly Inline[];
    /** Where it was put on its page. */
    readonly x: number;
    readonly y: number;
    /** Name of the destination that it is. */
    readonly id?: string;
    readonly _outline?: {
      readonly id?: string;
      readonly parentId?: string;
      readonly text: string;
      readonly expanded: boolean;
    };
    readonly _pageNodeRef?: Positions;
    getHeight(): number;
    getAscenderHeight(): number;
    origin?: Origin;
  }

  export interface PlacedVector {
    readonly type: string;
    readonly x?: number;
    readonly y?: number;
    readonly w?: number;
    readonly h?: number;
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
    readonly r1?: number;
    readonly r2?: number;
    readonly color?: string | undefined;
    readonly lineColor?: string | undefined;
    readonly lineWidth?: number;
    readonly lineCap?: 'round';
    readonly dash?: { readonly length: number; readonly space: number };
    /** A field of the form that takes this place. */
    readonly field?: object;
    origin?: Origin;
  }

  export interface PlacedPicture {
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    readonly svg?: string;
    origin?: Origin;
  }

  class Renderer {
    constructor(document: PdfDocument);
    readonly pdfDocument: PdfDocument;
    readonly outlineMap: Record<string, OutlineItem>;
    renderPages(pages: readonly PlacedPage[]): void;
    renderLine(line: Line, x: number, y: number): void;
    renderVector(vector: PlacedVector): void;
    renderImage(image: PlacedPicture): void;
    renderSVG(picture: PlacedPicture): void;
  }

  const module: { default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SvgMeasure {
    measureSVG(svg: string): { width?: number; height?: number };
    writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
  }

  const module: { default: typeof SvgMeasure };
  export default module;
}

declare module 'pdfmake/js/TextDecorator.js' {
  import type { default as documentModule } from 'pdfmake/js/PDFDocument.js';
  import type { Line } from 'pdfmake/js/Renderer.js';

  class TextDecorator {
    constructor(document: InstanceType<typeof documentModule.default>);
    /** The grounds of words. */
    drawBackground(line: Line, x: number, y: number): void;
    /** The lines below them. */
    drawDecorations(line: Line, x: number, y: number): void;
  }

  const module: { default: typeof TextDecorator };
  export default module;
}
