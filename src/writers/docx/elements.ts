import type { IParagraphOptions, ITableCellOptions, ITableOptions, ITableRowOptions } from 'docx';
import type { InlineXml } from './element.js';

/*
 * Paragraphs and tables, told in the words of docx. docx has classes for them, which cost most of the time that a document
 * takes; what is told here becomes one of those only where none like it was made before (`written.ts`).
 */

/** How a paragraph is set: docx's options without its content. */
export type ParagraphLayout = Omit<IParagraphOptions, 'children' | 'text'>;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly layout: ParagraphLayout;
  readonly content: readonly InlineXml[];
}

export interface TableCell {
  readonly layout: Omit<ITableCellOptions, 'children'>;
  readonly content: readonly Element[];
}

export interface TableRow {
  readonly layout: Omit<ITableRowOptions, 'children' | 'keepNext'>;
  /** Of its paragraphs that do not say themselves. */
  readonly keepNext?: boolean;
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  readonly layout: Omit<ITableOptions, 'rows'>;
  readonly rows: readonly TableRow[];
}

/** What stands in the body of a document, or in a cell. */
export type Element = Paragraph | Table;

export function paragraph({
  children = [],
  ...layout
}: ParagraphLayout & { readonly children?: readonly InlineXml[] }): Paragraph {
  return { kind: 'paragraph', layout, content: children };
}

/** A paragraph set otherwise: each option given takes the place of its own. */
export function setAs({ layout, content }: Paragraph, other: ParagraphLayout): Paragraph {
  return { kind: 'paragraph', layout: { ...layout, ...other }, content };
}

export function table({ rows, ...layout }: Table['layout'] & { readonly rows: readonly TableRow[] }): Table {
  return { kind: 'table', layout, rows };
}

export function tableRow({
  children,
  keepNext,
  ...layout
}: TableRow['layout'] & { readonly keepNext?: boolean; readonly children: readonly TableCell[] }): TableRow {
  return { layout, cells: children, ...(keepNext !== undefined && { keepNext }) };
}

export function tableCell({
  children,
  ...layout
}: TableCell['layout'] & { readonly children: readonly Element[] }): TableCell {
  return { layout, content: children };
}
