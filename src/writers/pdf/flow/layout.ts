/// <reference path="./pdfmake.d.ts" />
import type {
  LayoutBuilder as Builder,
  FlowNode,
  LaidOut,
  PlacedPage,
  TextNode,
} from 'pdfmake/js/LayoutBuilder.js';
import { LayoutBuilder, type Line } from '../tagged/pdfmake.js';
import { breakNext, isCandidate } from './breaks.js';
import { checkpoint } from './checkpoints.js';
import { keepPart, putPart } from './groups.js';
import { breakAsNoted, mayBreak, moveRowBeforeLast, noteLastRow } from './kept-nodes.js';
import { endsPage, type Lines, linesOf } from './lines.js';
import { cutLongWord } from './long-words.js';
import { MeasureOnce } from './measure.js';
import { type FlowMemory, type KnownParts, keyAt, type Part, type PlacedPart, partOf } from './parts.js';

/** At most, above and below what stands in a table. */
const cellPadding = 40;

type Definition = Parameters<Builder['tryLayoutDocument']>;

/** pdfmake's, with the rule for page breaks as this writer has it. */
type Arguments = Parameters<Builder['layoutDocument']>;

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
  readonly #memory: FlowMemory;
  readonly #offered: KnownParts;
  #measure: MeasureOnce | undefined;
  /** What the document consists of. */
  #parts: readonly Part[] = [];
  /** Those that were laid out, in the same order. */
  #placed: PlacedPart[] = [];
  #breaks: Arguments[8];
  /** So many candidates have no more to be asked. */
  #settled = 0;
  /** The one that is being laid out. */
  #current: PlacedPart | undefined;

  constructor(memory: FlowMemory, offered: KnownParts, ...all: ConstructorParameters<typeof LayoutBuilder>) {
    super(...all);
    this.#memory = memory;
    this.#offered = offered;
  }

  override layoutDocument(...all: Arguments): readonly PlacedPage[] {
    const [content, document, styles, style, background, header, footer, watermark, breaks] = all;
    this.#breaks = breaks;
    // pdfmake would lay out the whole document again for every break.
    super.layoutDocument(content, document, styles, style, background, header, footer, watermark, undefined);
    this.#layOutUndrawn();
    // On other pages nothing depends on them, so they are set when it is known which pages there are.
    super.addHeadersAndFooters(header, footer);
    return this.writer.context().pages;
  }

  /** Not when pdfmake would: see `layoutDocument`. */
  override addHeadersAndFooters(): void {}

  override tryLayoutDocument(...definition: Definition): LaidOut {
    const [content, document, styles, style, ...furniture] = definition;
    const { measuredTexts } = this.#memory;
    this.#measure = new MeasureOnce(
      measuredTexts,
      document,
      styles,
      style,
      this.svgMeasure,
      this.tableLayouts,
    );
    this.docMeasure = this.#measure;
    this.#parts = content.map((part) => partOf(part, this.#offered.keys.get(part)));
    this.#placed = [];
    // What is known of a part spares measuring it, so each is measured when its turn comes.
    return super.tryLayoutDocument([], document, styles, style, ...furniture);
  }

  /** On which page the text with an id begins; nothing where there is none. */
  pageOf(id: string): number | undefined {
    for (const { candidates } of this.#placed)
      for (const { node } of candidates) if (node.id === id) return node.positions[0]?.pageNumber;
    return undefined;
  }

  override processVerticalContainer(node: FlowNode): void {
    // The first node is the document itself, which pdfmake notes before what is in it.
    if (this.linearNodeList.length > 1) super.processVerticalContainer(node);
    else this.#processParts(0);
  }

  override processNode(node: FlowNode, verticalAlignment?: boolean): void {
    const current = this.#current;
    const number = current?.candidates.length ?? 0;
    if (current !== undefined && isCandidate(node)) {
      breakAsNoted(node, number, current.part.breaks);
      current.candidates.push({ part: current.part, number, node });
    }
    // pdfmake leaves there where rows ended, and takes it into account when it lays the table out again.
    if (node.table !== undefined) node._bottomByPage = undefined;
    if (node.table?.lastRowAlone) moveRowBeforeLast(node);
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
    noteLastRow(row, this.writer, this.#whole);
    return result;
  }

  override processLeaf(node: TextNode): void {
    if (this.writer.transactionLevel === 0) {
      const lines = linesOf(() => this.buildNextLine(node));
      this.#lines.set(node, lines);
    }
    super.processLeaf(node);
    this.#lines.delete(node);
    this.#checkHeight();
  }

  override buildNextLine(node: TextNode): Line | null {
    const context = this.writer.context();
    const text = this.#lines.get(node);
    if (text !== undefined) {
      const { page, availableHeight: room } = context;
      if (endsPage(text, { page, room, whole: this.#roomOnPage() })) context.availableHeight = 0;
      text.next += 1;
      return text.lines[text.next - 1] ?? null;
    }
    if (node._inlines) cutLongWord(node._inlines, context.availableWidth);
    return super.buildNextLine(node);
  }

  /** The part in which a page has to end that does not yet. Pages to which something may still come are not judged. */
  #nextBreak(isWhole: boolean): Part | undefined {
    const candidates = this.#placed.flatMap((placed) => placed.candidates);
    const { page, pages } = this.writer.context();
    const until = isWhole ? Number.POSITIVE_INFINITY : page + 1;
    const found = breakNext({ candidates, from: this.#settled, until, pages: pages.length }, this.#breaks);
    this.#settled = found.settled;
    return found.broken?.part;
  }

  /** Takes back what was laid out from a part of the document on. */
  #takeBack(part: number): void {
    const start = this.#placed[part]?.start;
    if (start === undefined) return;
    for (const later of this.linearNodeList.splice(start.nodes)) later.resetXY?.();
    start.restore();
    this.#placed.length = part;
  }

  /** Of a part whose layout is known it may be unknown how it is drawn. */
  #layOutUndrawn(): void {
    const isUndrawn = ({ wasPut, kept }: PlacedPart) =>
      wasPut && kept !== undefined && !this.#offered.isDrawable(kept);
    for (;;) {
      const undrawn = this.#placed.filter(isUndrawn);
      const [first] = undrawn;
      if (first === undefined) return;
      for (const { part } of undrawn) part.anew = true;
      const from = this.#parts.indexOf(first.part);
      this.#takeBack(from);
      this.#processParts(from);
    }
  }

  #processParts(from: number): void {
    for (let at = from; at < this.#parts.length; at = this.#placed.length) {
      const part = this.#parts[at];
      if (part === undefined) return;
      this.#place(part);
      const broken = this.#breakTooTall() ? part : this.#nextBreak(at === this.#parts.length - 1);
      if (broken !== undefined) this.#takeBack(this.#parts.indexOf(broken));
    }
  }

  #place(part: Part): void {
    const { keptParts } = this.#memory;
    const context = this.writer.context();
    const start = checkpoint(context, this.linearNodeList.length);
    const placed: PlacedPart = { part, start, candidates: [], kept: undefined, wasPut: false };
    this.#placed.push(placed);
    const key = keyAt(part, context);
    const kept = key === undefined || part.anew ? undefined : keptParts.get(key);
    if (kept !== undefined && !kept.unfit) {
      putPart(placed, kept, context);
      placed.kept = kept;
      placed.wasPut = true;
      return;
    }
    this.#layOut(placed);
    if (key === undefined || part.changed) return;
    placed.kept = keepPart(placed, context);
    if (placed.kept !== undefined) keptParts.set(key, placed.kept);
  }

  #layOut(placed: PlacedPart): void {
    const { part } = placed;
    this.#current = placed;
    part.measured ??= this.docMeasure.measureBlock(this.docPreprocessor.preprocessNode(part.content));
    this.processNode(part.measured);
    this.#current = undefined;
    if (this.#tooTall.size > 0) part.changed = true;
  }

  /** @returns Whether anything may break that could not before. */
  #breakTooTall(): boolean {
    const changed = [...this.#tooTall].map(mayBreak).includes(true);
    this.#tooTall.clear();
    return changed;
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
}
