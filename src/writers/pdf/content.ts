/*
 * The part of pdfmake's document definition that this writer uses. The tree stays semantic: headings have a level,
 * tables their header rows, and what is a table only for its looks says so with `role: 'layout'`. pdfmake writes into
 * what it is given, so every piece is built anew for every document.
 */

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number];

interface Placed {
  readonly margin?: Margin;
  /** The whole stays on one page. Only for what is certain to fit on one: pdfmake drops the rest. */
  readonly unbreakable?: boolean;
  readonly pageBreak?: 'before';
}

/** A piece of text in one font. */
export interface Inline {
  readonly text: string;
  readonly font: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly lineHeight: number;
  readonly color?: string;
  readonly background?: string;
  readonly link?: string;
  readonly decoration?: 'underline';
  readonly decorationThickness?: number;
  /** BCP 47 tag, where it is not the document's. */
  readonly lang?: string;
}

export interface TextContent extends Placed {
  readonly text: readonly Inline[];
  readonly fontSize: number;
  readonly color: string;
  readonly alignment?: 'left' | 'right';
  /** Name of the destination that links and the page-break rule refer to; unique in the document. */
  readonly id?: string;
  readonly headlineLevel?: number;
  readonly outline?: true;
  readonly outlineText?: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
}

export interface StackContent extends Placed {
  readonly stack: readonly Content[];
}

export interface ColumnsContent extends Placed {
  readonly columns: readonly (Content & { readonly width: number })[];
  readonly columnGap: number;
}

export interface TableCellLook {
  readonly colSpan?: number;
  readonly fillColor?: string;
  /** Which of the layout's lines are drawn: left, top, right, bottom. */
  readonly border?: readonly [boolean, boolean, boolean, boolean];
  /** The cell names its row. */
  readonly rowHeader?: true;
}

export type Cell = Content & TableCellLook;

export interface TableLayout {
  hLineWidth(line: number): number;
  vLineWidth(line: number): number;
  hLineColor(line: number): string;
  vLineColor(line: number): string;
  paddingLeft(column: number): number;
  paddingRight(column: number): number;
  paddingTop(row: number): number;
  paddingBottom(row: number): number;
  fillColor(row: number): string | null;
}

export interface TableContent extends Placed {
  readonly table: {
    readonly widths: readonly number[];
    readonly body: readonly (readonly Cell[])[];
    readonly headerRows?: number;
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows?: boolean;
  };
  readonly layout: TableLayout;
  /** A table only for its looks. */
  readonly role?: 'layout';
}

interface ListLook extends Placed {
  readonly markerColor: string;
  readonly fontSize: number;
  readonly lineHeight?: number;
}

export interface BulletListContent extends ListLook {
  readonly ul: readonly Content[];
}

export interface NumberedListContent extends ListLook {
  readonly ol: readonly Content[];
}

export type Vector =
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
      readonly lineColor: string;
      readonly lineCap?: 'round';
    }
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly color: string;
    }
  | {
      readonly type: 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly r1: number;
      readonly r2: number;
      readonly color?: string;
      readonly lineColor?: string;
      readonly lineWidth?: number;
    };

/** A drawing that says nothing which the text beside it does not say too. */
export interface DrawingContent extends Placed {
  readonly canvas: readonly Vector[];
}

interface PictureLook extends Placed {
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface SvgContent extends PictureLook {
  readonly svg: string;
}

export interface ImageContent extends PictureLook {
  /** A name in the definition's `images`. */
  readonly image: string;
}

export type Content =
  | TextContent
  | StackContent
  | ColumnsContent
  | TableContent
  | BulletListContent
  | NumberedListContent
  | DrawingContent
  | SvgContent
  | ImageContent;
