/*
 * The part of pdfmake's document definition that this writer uses. The tree stays semantic: headings have a level,
 * tables their header rows, and what is a table only for its looks says so with `role: 'layout'`. pdfmake writes into
 * what it is given, so every piece is built anew for every document.
 */

import type { FormField } from './form-field.js';

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number];

/** Structure types that only group what is in them (ISO 32000-1, 14.8.4.2). */
export type GroupType = 'Sect' | 'Div' | 'TOC' | 'TOCI' | 'Reference';

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
  /** `id` of the text that a link within the document goes to. */
  readonly linkToDestination?: string;
  readonly decoration?: 'underline' | 'lineThrough';
  readonly decorationThickness?: number;
  /** BCP 47 tag, where it is not the document's. */
  readonly lang?: string;
}

/** The number of the page on which the text with that `id` stands, as a link to it. */
export interface PageNumber extends Omit<Inline, 'text'> {
  readonly pageReference: string;
}

export interface TextContent extends Placed {
  readonly text: readonly (Inline | PageNumber)[];
  readonly fontSize: number;
  readonly color: string;
  readonly alignment?: 'left' | 'right';
  /** Name of the destination that links and the page-break rule refer to; unique in the document. */
  readonly id?: string;
  readonly headlineLevel?: 1 | 2 | 3;
  readonly outline?: true;
  readonly outlineText?: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
  /** The text stays on one line, wherever that ends. */
  readonly noWrap?: true;
  /** For programs alone: the text is no part of the structure tree. */
  readonly artifact?: true;
}

/** What its parts are together; without it they stand on their own. */
interface Grouped extends Placed {
  readonly group?: GroupType;
}

export interface StackContent extends Grouped {
  readonly stack: readonly Content[];
}

export interface ColumnsContent extends Grouped {
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
  /** The row has a place in the table for the sake of the pages alone: in the structure its content follows the table. */
  readonly follows?: true;
  /** What the row that begins with this cell can be found by in the structure tree; unique in the document. */
  readonly structureId?: string;
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

export interface TableContent extends Grouped {
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
      readonly dash?: { readonly length: number; readonly space: number };
    }
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly color?: string;
      readonly lineColor?: string;
      readonly lineWidth?: number;
      /** What is filled in here. */
      readonly field?: FormField;
    }
  | {
      /** A filled shape. */
      readonly type: 'polyline';
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly closePath: true;
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

/** A drawing that says nothing which the text beside it does not say too, or the ground and frame of a form's field. */
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
