import type { FaceOf } from '../fonts.js';
import { createDocumentFont, type DocumentFont } from '../type/document-font.js';
import { type KnownImage, placeImage } from './known-image.js';
import type { KnownPictures } from './known-pictures.js';
import {
  type DocumentOptions,
  type Font,
  type OutlineItem,
  PdfMakeDocument,
  type PlacedImage,
} from './pdfmake.js';
import { sortByBytes } from './strings.js';

/** Nothing in a statement is fetched: fonts and pictures are in memory. */
const noLocalFiles = () => false;

/** pdfkit's document as pdfmake refines it, made fit for PDF/UA-1 and PDF/A-3a. */
export class TaggedDocument extends PdfMakeDocument {
  /** The file so far. pdfkit begins it before this class has fields of its own. */
  declare private written: Uint8Array[] | undefined;
  #whole: ((file: Uint8Array) => void) | undefined;
  /** On the current page. */
  #drawn: string[] = [];
  readonly #metadata: Uint8Array;
  readonly #images: Readonly<Record<string, KnownImage>>;
  readonly #faces: FaceOf;
  readonly #byFile = new Map<string, DocumentFont>();
  readonly #byId = new Map<string, DocumentFont>();

  /**
   * @param images By name.
   * @param metadata The XMP packet.
   */
  constructor(
    faces: FaceOf,
    images: Readonly<Record<string, KnownImage>>,
    options: DocumentOptions,
    metadata: Uint8Array,
  ) {
    super({}, {}, {}, {}, options, null, noLocalFiles);
    this.#images = images;
    this.#metadata = metadata;
    this.#faces = faces;
    this.getMarkInfoDictionary().data.Marked = true;
    sortByBytes(this._root.data.Names.data.Dests);
  }

  /** What is drawn is written to the page when that is full: most pieces are short, and pdfkit makes a buffer of each. */
  override addContent(operators: string): this {
    this.#drawn.push(operators);
    return this;
  }

  /**
   * Draws a picture, or repeats what drawing it took in an earlier document. One that makes objects, such as gradients, is
   * drawn each time.
   */
  drawKnown(key: string, drawings: KnownPictures['drawings'], draw: () => void): void {
    const known = drawings.get(key);
    const isFirst = Object.keys(this._opacityRegistry).length === 0;
    const before = this.#drawn.length;
    if (known !== undefined && isFirst) {
      for (const [fill, stroke] of known.opacities) this._doOpacity(fill, stroke);
      this.#drawn.splice(before, Infinity, known.operators);
      return;
    }
    const objects = this._offsets.length;
    draw();
    const opacities = Object.keys(this._opacityRegistry).map(opacitiesOf);
    if (!isFirst || this._offsets.length - objects !== opacities.length) return;
    drawings.set(key, { operators: this.#drawn.slice(before).join('\n'), opacities });
  }

  override flushPages(): void {
    if (this.#drawn.length > 0) this.page.content.write(this.#drawn.join('\n'));
    this.#drawn = [];
    super.flushPages();
  }

  /** Instead of to a stream, which takes as long for every line of the file as it takes to write it. */
  override _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    this.written ??= [];
    this.written.push(bytes);
    this._offset += bytes.length;
  }

  /** What pdfkit does when all is written. */
  override push(): boolean {
    this.#whole?.(Buffer.concat(this.written ?? []));
    return false;
  }

  /** Ends the document, and gives the whole file. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.#whole = resolve;
      this.end();
    });
  }

  override provideImage(name: string): PlacedImage {
    const known = this._imageRegistry[name];
    if (known !== undefined) return known;
    const image = this.#images[name];
    if (image === undefined) throw new Error(`There is no picture ${name}`);
    const placed = placeImage(image, `I${Object.keys(this._imageRegistry).length + 1}`, this);
    this._imageRegistry[name] = placed;
    return placed;
  }

  override provideFont(typeface: string, bold: boolean, italics: boolean): DocumentFont {
    const { file, face, shared } = this.#faces(typeface, bold, italics);
    const known = this.#byFile.get(file);
    if (known !== undefined) return known;
    const font = createDocumentFont(this, `F${this.#byFile.size + 1}`, face, shared());
    this.#byFile.set(file, font);
    this.#byId.set(font.id, font);
    // pdfkit writes what it finds there at the end.
    this._fontFamilies[font.id] = font;
    return font;
  }

  /** The font of a word that was laid out with it. */
  fontOf({ id }: Pick<Font, 'id'>): DocumentFont {
    const font = this.#byId.get(id);
    if (font === undefined) throw new Error(`The document has no font ${id}`);
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

/** `0.5_null`: of what is filled and what is stroked. */
function opacitiesOf(key: string): readonly [number | null, number | null] {
  const [fill = 'null', stroke = 'null'] = key.split('_');
  const opacity = (text: string) => (text === 'null' ? null : Number(text));
  return [opacity(fill), opacity(stroke)];
}

function openItems({ children }: OutlineItem): number {
  return children.reduce(
    (sum, child) => sum + 1 + (child.options.expanded === true ? openItems(child) : 0),
    0,
  );
}
