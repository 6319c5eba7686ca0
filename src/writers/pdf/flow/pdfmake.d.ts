/* What the flow uses of the inside of pdfmake 0.3.11 beyond what `tagged/pdfmake.d.ts` tells of it. */
declare module 'pdfmake/js/LayoutBuilder.js' {
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

  export interface FlowNode {
    unbreakable?: boolean;
    pageBreak?: 'before';
    table?: FlowTable;
    resetXY?(): void;
  }

  export interface Context {
    y: number;
    availableHeight: number;
    readonly availableWidth: number;
    readonly pageMargins: { readonly top: number; readonly bottom: number };
  }

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
    tryLayoutDocument(...definition: unknown[]): LaidOut;
    processNode(node: FlowNode, verticalAlignment?: boolean): void;
    processLeaf(node: TextNode): void;
    processRow(row: { readonly rowIndex?: number; readonly tableNode?: FlowNode }): object;
  }
}
