/// <reference path="./pdfmake.d.ts" />
import type { LayoutBuilder as Builder, FlowNode, LaidOut, TextNode } from 'pdfmake/js/LayoutBuilder.js';
import { LayoutBuilder, type Line } from '../tagged/pdfmake.js';
import { mayBreak, moveRowBeforeLast } from './kept-nodes.js';
import { cutLongWord } from './long-words.js';
import { pageEnds } from './page-ends.js';

/** At most, above and below what stands in a table. */
const cellPadding = 40;

/** At most, below a row that fits without it: padding and line. */
const belowRow = 6;

type Arguments = Parameters<Builder['layoutDocument']>;

/**
 * pdfmake's layout, which also looks after the ends of lines and pages: words longer than a line are cut, no line of a
 * paragraph and no last row of a table stands alone on a page, and what is too tall to stay whole breaks, where pdfmake
 * would drop it.
 */
export class FlowingLayout extends LayoutBuilder {
  /** Lines of a text at which a page is to end, and the line to come. */
  readonly #ends = new WeakMap<TextNode, { readonly before: ReadonlySet<number>; next: number }>();
  /** What stays whole at present, the outermost of it. */
  #whole: FlowNode | undefined;
  readonly #tooTall = new Set<FlowNode>();

  override tryLayoutDocument(...definition: unknown[]): LaidOut {
    let result = super.tryLayoutDocument(...definition);
    while ([...this.#tooTall].map(mayBreak).includes(true)) {
      this.#tooTall.clear();
      for (const node of result.linearNodeList) node.resetXY?.();
      result = super.tryLayoutDocument(...definition);
    }
    this.#tooTall.clear();
    return result;
  }

  override layoutDocument(...all: Arguments): readonly object[] {
    const [content, document, styles, style, background, header, footer, watermark, breaks] = all;
    // A break before a table whose last row stands alone is one before the row above that: see `processNode`.
    const alone = (node: FlowNode) => node.table?.lastRowAlone === true;
    const withRows = (node: never, surroundings: never) => alone(node) || breaks(node, surroundings);
    return super.layoutDocument(
      content,
      document,
      styles,
      style,
      background,
      header,
      footer,
      watermark,
      withRows,
    );
  }

  override processNode(node: FlowNode, verticalAlignment?: boolean): void {
    if (node.table?.lastRowAlone) moveRowBeforeLast(node);
    const outer = this.#whole;
    if (this.writer.transactionLevel === 0) this.#whole = node;
    super.processNode(node, verticalAlignment);
    this.#whole = outer;
    this.#checkHeight();
  }

  override processRow(row: Parameters<Builder['processRow']>[0]): object {
    const result = super.processRow(row);
    this.#checkHeight();
    this.#checkLastRow(row);
    return result;
  }

  override processLeaf(node: TextNode): void {
    if (this.writer.transactionLevel === 0) this.#ends.set(node, { before: this.#endsIn(node), next: 0 });
    super.processLeaf(node);
    this.#ends.delete(node);
    this.#checkHeight();
  }

  override buildNextLine(node: TextNode): Line | null {
    const context = this.writer.context();
    if (node._inlines) cutLongWord(node._inlines, context.availableWidth);
    const ends = this.#ends.get(node);
    if (ends?.before.has(ends.next)) context.availableHeight = 0;
    if (ends) ends.next += 1;
    return super.buildNextLine(node);
  }

  /** Sets the lines of a text to see how high they are, and takes them back. */
  #endsIn(node: TextNode): ReadonlySet<number> {
    const words = node._inlines ?? [];
    const { availableHeight } = this.writer.context();
    const heights: number[] = [];
    node._inlines = words.map((word) => ({ ...word }));
    for (let line = this.buildNextLine(node); line; line = this.buildNextLine(node))
      heights.push(line.getHeight());
    node._inlines = words;
    return pageEnds(heights, availableHeight, this.#roomOnPage());
  }

  #roomOnPage(): number {
    const { top, bottom } = this.pageMargins;
    const repeated = this.writer.repeatables.reduce((sum, { height }) => sum + height, 0);
    return this.pageSize.height - top - bottom - repeated;
  }

  /** In an unbreakable block `y` is its height so far. */
  #checkHeight(): void {
    if (this.writer.transactionLevel === 0 || this.#whole === undefined) return;
    if (this.writer.context().y > this.#roomOnPage() - cellPadding) this.#tooTall.add(this.#whole);
  }

  #checkLastRow({ rowIndex, tableNode: { table } = {} }: Parameters<Builder['processRow']>[0]): void {
    if (table === undefined || rowIndex !== table.body.length - 1) return;
    const { headerRows = 0, keepWithHeaderRows = 0, dontBreakRows = false } = table;
    // Where the table as a whole stays on a page, or its rows may break, the last row is none of its own.
    const alone = this.writer.transactionLevel === 1 && dontBreakRows && this.#whole?.unbreakable !== true;
    const [page] = this.writer.contextStack;
    const movable = rowIndex - 1 >= Math.max(headerRows + keepWithHeaderRows, 1);
    table.lastRowAlone =
      alone && movable && page !== undefined && this.writer.context().y + belowRow > page.availableHeight;
  }
}
