import {
  type DocumentOptions,
  type Font,
  type FontDescriptor,
  type OutlineItem,
  PdfMakeDocument,
  type TextOptions,
  type VirtualFileSystem,
} from './pdfmake.js';
import { sortByBytes } from './strings.js';
import { mapEveryGlyph } from './unicode.js';
import type { Words } from './words.js';

/** Nothing in a statement is fetched: fonts and pictures are in memory. */
const noLocalFiles = () => false;

/** pdfkit's document as pdfmake refines it, made fit for PDF/UA-1 and PDF/A-3a. */
export class TaggedDocument extends PdfMakeDocument {
  /** The words of the line that is being drawn. */
  words: Words | undefined;
  readonly #metadata: Uint8Array;
  readonly #fonts = new WeakSet<Font>();

  /** @param metadata The XMP packet. */
  constructor(
    fonts: Record<string, FontDescriptor>,
    images: Record<string, string>,
    options: DocumentOptions,
    files: VirtualFileSystem,
    metadata: Uint8Array,
  ) {
    super(fonts, images, {}, {}, options, files, noLocalFiles);
    this.#metadata = metadata;
    this.getMarkInfoDictionary().data.Marked = true;
    sortByBytes(this._root.data.Names.data.Dests);
  }

  override text(text: string, x: number, y: number, options: TextOptions): this {
    if (this.words === undefined) return super.text(text, x, y, options);
    // pdfkit would make a link of every word.
    const own = { ...options, link: null, goTo: null };
    this.words.next(text, x, y, (drawn) => super.text(drawn, x, y, own));
    return this;
  }

  /** pdfmake sets the colour of a word with `fill`, which also paints: nothing, but outside of all that is marked. */
  override fill(colour?: unknown, rule?: string): this {
    return this.words !== undefined && colour !== undefined
      ? this.fillColor(colour)
      : super.fill(colour, rule);
  }

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const font = super.provideFont(family, bold, italics);
    if (!this.#fonts.has(font)) mapEveryGlyph(font);
    this.#fonts.add(font);
    return font;
  }

  /** How many entries are open at first (ISO 32000-1, table 152), which pdfkit leaves out. */
  override endOutline(): void {
    const { children, outlineData } = this.outline;
    if (children.length > 0) outlineData.Count = openItems(this.outline);
    super.endOutline();
  }

  /** Instead of pdfkit's own metadata, in which nothing is escaped. */
  override endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Programs that know nothing of PDF look for it (ISO 19005-3, 6.6.2.1).
    stream.compress = false;
    stream.end(this.#metadata);
    this._root.data.Metadata = stream;
  }
}

function openItems({ children }: OutlineItem): number {
  return children.reduce(
    (sum, child) => sum + 1 + (child.options.expanded === true ? openItems(child) : 0),
    0,
  );
}
