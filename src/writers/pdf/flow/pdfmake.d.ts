/* What the flow uses of the inside of pdfmake 0.3.11 beyond what `tagged/pdfmake.d.ts` tells of it. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { default as measureModule } from 'pdfmake/js/DocMeasure.js';
  import type { default as preprocessorModule } from 'pdfmake/js/DocPreprocessor.js';
  import type { default as documentModule } from 'pdfmake/js/PDFDocument.js';
  import type { Line, PlacedPicture, PlacedVector } from 'pdfmake/js/Renderer.js';

  /** A word, or a part of one in another font, that was measured. */
  export interface MeasuredInline {
    text: string;
    width: number;
    leadingCut: number;
    trailingCut: number;
    /** A line break follows. */
    lineEnd?: boolean;
    /** The line does not end behind it: it and the next are one word. */
    noNewLine?: boolean;
    readonly fontSize: number;
    readonly fontFeatures: unknown;
    readonly characterSpacing?: number;
    readonly font: { widthOfString(text: string, size: number, features: unknown): number };
  }

  export interface TextNode {
    /** What is not yet set in lines. */
    _inlines?: MeasuredInline[];
  }

  export interface FlowTable {
    body: { pageBreak?: 'before' }[][];
    dontBreakRows?: boolean;
    keepWithHeaderRows?: number;
    headerRows?: number;
    /** This writer's own addition: the last row went to another page than those before it. */
    lastRowAlone?: boolean;
  }

  /** Where a line or a drawing went. */
  export interface Position {
    readonly pageNumber: number;
    /** From the head of the page to its foot. */
    readonly verticalRatio: number;
  }

  export interface FlowNode {
    readonly id?: string;
    readonly headlineLevel?: number;
    readonly stack?: readonly FlowNode[];
    unbreakable?: boolean;
    pageBreak?: 'before';
    table?: FlowTable;
    /** Where the last row ended on each of its pages. */
    _bottomByPage?: object | undefined;
    /** All of it, once it is laid out. */
    readonly positions: readonly Position[];
    resetXY?(): void;
  }

  /** What may be on a page. */
  export interface PlacedItems {
    readonly line: Line;
    readonly vector: PlacedVector;
    readonly image: PlacedPicture;
    readonly svg: PlacedPicture;
  }

  export type PlacedItem = {
    [Type in keyof PlacedItems]: { readonly type: Type; readonly item: PlacedItems[Type] };
  }[keyof PlacedItems];

  export interface PlacedPage {
    items: PlacedItem[];
    readonly pageSize: { readonly width: number; readonly height: number };
  }

  export interface Context {
    readonly x: number;
    y: number;
    availableHeight: number;
    readonly availableWidth: number;
    /** Counted from zero. */
    readonly page: number;
    readonly pages: PlacedPage[];
    moveToNextPage(): void;
    readonly lastColumnWidth?: number;
    readonly marginXTopParent?: readonly number[] | null;
    readonly pageMargins: { readonly top: number; readonly bottom: number };
  }

  /** What is told of a node that was laid out: where it is, and how long the document is. */
  export interface PlacedNode {
    readonly id?: string;
    readonly headlineLevel?: number;
    readonly pageNumbers: readonly number[];
    readonly pages: number;
    readonly startPosition: Position;
  }

  /** What else there is that has an id, is a heading or a table. */
  export interface Surroundings {
    getFollowingNodesOnPage(): readonly PlacedNode[];
    getNodesOnNextPage(): readonly PlacedNode[];
    /** This writer's own addition: there is nothing more to come on the next page. */
    readonly isSettled?: boolean;
  }

  /** Nothing where it depends on what is still to come. */
  export type BreaksBefore = (node: PlacedNode, surroundings: Surroundings) => boolean | undefined;

  export interface LaidOut {
    readonly pages: readonly object[];
    readonly linearNodeList: readonly FlowNode[];
  }

  export interface LayoutBuilder {
    readonly pageSize: { readonly height: number };
    readonly pageMargins: { readonly top: number; readonly bottom: number };
    readonly writer: {
      /** How many unbreakable blocks are open. */
      readonly transactionLevel: number;
      /** The contexts that open blocks interrupt, the page's first. */
      readonly contextStack: readonly Context[];
      readonly repeatables: readonly { readonly height: number }[];
      context(): Context;
    };
    docPreprocessor: InstanceType<typeof preprocessorModule.default>;
    docMeasure: InstanceType<typeof measureModule.default>;
    readonly svgMeasure: object;
    readonly tableLayouts: object;
    tryLayoutDocument(
      content: readonly object[],
      document: InstanceType<typeof documentModule.default>,
      styles: object,
      defaultStyle: object,
      ...furniture: unknown[]
    ): LaidOut;
    addHeadersAndFooters(header: Repeatable, footer: Repeatable): void;
    /** What was laid out, in order. */
    readonly linearNodeList: FlowNode[];
    processNode(node: FlowNode, verticalAlignment?: boolean): void;
    processVerticalContainer(node: FlowNode): void;
    processLeaf(node: TextNode): void;
    processRow(row: { readonly rowIndex?: number; readonly tableNode?: FlowNode }): object;
  }
}

declare module 'pdfmake/js/DocMeasure.js' {
  import type { FlowNode } from 'pdfmake/js/LayoutBuilder.js';
  import type { default as documentModule, Font } from 'pdfmake/js/PDFDocument.js';

  /** A piece of a text before it is measured. */
  export interface MeasurePiece {
    readonly text: string;
    readonly font: string;
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly lineHeight: number;
    readonly noWrap?: boolean;
    readonly noNewLine?: boolean;
    readonly color?: string;
    readonly background?: string;
    readonly link?: string;
    readonly linkToDestination?: string;
    readonly decoration?: string;
    readonly decorationThickness?: number;
    readonly lang?: string;
    /** The text whose page's number is to stand here. */
    readonly _pageRef?: object;
  }

  export interface MeasureText {
    readonly text: readonly MeasurePiece[];
    readonly fontSize: number;
    readonly color: string;
    readonly alignment?: string;
    readonly noWrap?: boolean;
    _inlines?: object[];
    _minWidth?: number;
    _maxWidth?: number;
  }

  /** A word that was measured. */
  export interface Measured {
    readonly text: string;
    readonly width: number;
    readonly height: number;
    readonly leadingCut: number;
    readonly trailingCut: number;
    readonly lineEnd?: boolean;
    readonly noNewLine?: boolean;
    /** This writer's own addition, which pdfmake copies from the piece: its place. */
    readonly piece?: number;
  }

  export interface Marker {
    canvas?: object[];
    _inlines?: object[];
  }

  export interface MeasureList {
    readonly ul?: readonly { listMarker?: Marker }[];
    readonly ol?: readonly { listMarker?: Marker }[];
  }

  export interface StyleStack {
    clone(): StyleStack;
    push(style: object): void;
  }

  class DocMeasure {
    constructor(
      document: InstanceType<typeof documentModule.default>,
      styles: object,
      defaultStyle: object,
      svgMeasure: object,
      tableLayouts: object,
    );
    readonly pdfDocument: { provideFont(family: string, bold: boolean, italics: boolean): Font };
    readonly styleStack: StyleStack;
    readonly textInlines: {
      buildInlines(
        text: readonly object[],
        styles: StyleStack,
      ): { readonly items: readonly Measured[]; readonly minWidth: number; readonly maxWidth: number };
    };
    measureDocument(content: object): object;
    measureBlock(content: object): FlowNode;
    measureLeaf(node: MeasureText): object;
    measureUnorderedList(node: MeasureList): object;
    measureOrderedList(node: MeasureList): object;
  }

  const module: { default: typeof DocMeasure };
  export default module;
}

declare module 'pdfmake/js/DocPreprocessor.js' {
  class DocPreprocessor {
    preprocessDocument(content: object): object;
    preprocessBlock(content: object): object;
    preprocessNode(content: object): object;
  }

  const module: { default: typeof DocPreprocessor };
  export default module;
}
