/// <reference path="./pdfmake.d.ts" />
import type { LayoutBuilder as Builder, FlowNode, LaidOut, TextNode } from 'pdfmake/js/LayoutBuilder.js';
import { LayoutBuilder, type Line } from '../tagged/pdfmake.js';
import { breakNext, type Candidate, isCandidate } from './breaks.js';
import { type Checkpoint, checkpoint } from './checkpoints.js';
import { mayBreak, moveRowBeforeLast } from './kept-nodes.js';
import { cutLongWord } from './long-words.js';
import { MeasureOnce } from './measure.js';
import type { MeasuredTexts } from './measured-text.js';
import { pageEnds } from './page-ends.js';

/** At most, above and below what stands in a table. */
const cellPadding = 40;

/** At most, below a row that fits without it: padding and line. */
const belowRow = 6;

type Definition = Parameters<Builder['tryLayoutDocument']>;

/** pdfmake's, with the rule for page breaks as this writer has it. */
type Arguments = Parameters<Builder['layoutDocument']>;

interface Lines {
  readonly lines: readonly Line[];
  /** Lines before which a page is to end. */
  readonly endsBefore: ReadonlySet<number>;
  /** The line to come. */
  next: number;
}

/**
 * pdfmake's layout, which also looks after the ends of lines and pages: words longer than a line are cut, no line of a
 * paragraph and no last row of a table stands alone on a page, and what is too tall to stay whole breaks, where pdfmake
 * would drop it.
 */
export class FlowingLayout extends LayoutBuilder {
  /** Of texts that are being placed. */
  readonly #lines = new WeakMap<TextNode, Lines>();
  /** What stays whole at present, the outermost of it. */
  #whole: FlowNode | undefined;
  readonly #tooTall = new Set<FlowNode>();
  readonly #texts: MeasuredTexts;
  #measure: MeasureOnce | undefined;
  /** What the document consists of. */
  #parts: readonly FlowNode[] = [];
  /** Before each part. */
  #checkpoints: Checkpoint[] = [];
  /** Of what was laid out. */
  #candidates: Candidate[] = [];

  constructor(texts: MeasuredTexts, ...all: ConstructorParameters<typeof LayoutBuilder>) {
    super(...all);
    this.#texts = texts;
  }

  override layoutDocument(...all: Arguments): readonly object[] {
    const [content, document, styles, style, background, header, footer, watermark, breaks] = all;
    // pdfmake would lay out the whole document again for every break.
    super.layoutDocument(content, document, styles, style, background, header, footer, watermark, undefined);
    const asked = new Set<FlowNode>();
    for (let at = this.#nextBreak(breaks, asked); at !== undefined; at = this.#nextBreak(breaks, asked))
      this.#layOutFrom(at);
    // On other pages nothing depends on them, so they are set when it is known which pages there are.
    super.addHeadersAndFooters(header, footer);
    return this.writer.context().pages;
  }

  override addHeadersAndFooters(): void {}

  override tryLayoutDocument(...definition: Definition): LaidOut {
    const [, document, styles, style] = definition;
    this.#measure = new MeasureOnce(this.#texts, document, styles, style, this.svgMeasure, this.tableLayouts);
    this.docMeasure = this.#measure;
    this.#checkpoints = [];
    this.#candidates = [];
    const result = super.tryLayoutDocument(...definition);
    if (this.#breakTooTall()) this.#layOutFrom(0);
    return result;
  }

  override processVerticalContainer(node: FlowNode): void {
    if (this.linearNodeList.length > 1) super.processVerticalContainer(node);
    else {
      this.#parts = node.stack ?? [];
      this.#processParts(0);
    }
  }

  override processNode(node: FlowNode, verticalAlignment?: boolean): void {
    if (node.table?.lastRowAlone) moveRowBeforeLast(node);
    if (isCandidate(node)) this.#candidates.push({ node, at: this.linearNodeList.length });
    this.#measure?.renew(node);
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
    if (this.writer.transactionLevel === 0) this.#lines.set(node, this.#linesOf(node));
    super.processLeaf(node);
    this.#lines.delete(node);
    this.#checkHeight();
  }

  override buildNextLine(node: TextNode): Line | null {
    const context = this.writer.context();
    const known = this.#lines.get(node);
    if (known !== undefined) {
      if (known.endsBefore.has(known.next)) context.availableHeight = 0;
      known.next += 1;
      return known.lines[known.next - 1] ?? null;
    }
    if (node._inlines) cutLongWord(node._inlines, context.availableWidth);
    return super.buildNextLine(node);
  }

  #nextBreak(breaks: Arguments[8], asked: Set<FlowNode>): number | undefined {
    return breakNext(this.#candidates, this.writer.context().pages.length, breaks, asked);
  }

  /** Lays out anew from that part of the document on in which a node is. */
  #layOutFrom(node: number): void {
    const part = Math.max(
      0,
      this.#checkpoints.findLastIndex(({ nodes }) => nodes <= node),
    );
    const start = this.#checkpoints[part];
    if (start === undefined) return;
    for (const later of this.linearNodeList.splice(start.nodes)) later.resetXY?.();
    this.#candidates = this.#candidates.filter(({ at }) => at < start.nodes);
    start.restore();
    this.#checkpoints.length = part;
    this.#processParts(part);
    if (this.#breakTooTall()) this.#layOutFrom(0);
  }

  #processParts(from: number): void {
    for (const part of this.#parts.slice(from)) {
      this.#checkpoints.push(checkpoint(this.writer.context(), this.linearNodeList.length));
      this.processNode(part);
    }
  }

  /** @returns Whether anything may break that could not before. */
  #breakTooTall(): boolean {
    const changed = [...this.#tooTall].map(mayBreak).includes(true);
    this.#tooTall.clear();
    return changed;
  }

  /** All lines of a text, and at which of them pages end: where no line stands alone. */
  #linesOf(node: TextNode): Lines {
    const { availableHeight } = this.writer.context();
    const lines: Line[] = [];
    for (let line = this.buildNextLine(node); line; line = this.buildNextLine(node)) lines.push(line);
    const heights = lines.map((line) => line.getHeight());
    return { lines, endsBefore: pageEnds(heights, availableHeight, this.#roomOnPage()), next: 0 };
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

  #checkLastRow({ rowIndex, tableNode }: Parameters<Builder['processRow']>[0]): void {
    const table = tableNode?.table;
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
