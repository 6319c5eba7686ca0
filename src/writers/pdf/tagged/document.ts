import type { FaceOf } from '../fonts.js';
import { createDocumentFont, type DocumentFont, type NamedFont } from '../type/document-font.js';
import type { Word } from '../type/word.js';
import type { StructureElement } from './element.js';
import { type KnownImage, placeImage } from './known-image.js';
import type { KnownPictures } from './known-pictures.js';
import { type DocumentOptions, type OutlineItem, PdfMakeDocument, type PlacedImage } from './pdfmake.js';
import type { Recording } from './recording.js';
import type { UsedFont } from './steps.js';
import { sortByBytes } from './strings.js';

/** Nothing in a statement is fetched: fonts and pictures are in memory. */
const noLocalFiles = () => false;

/** pdfkit's document as pdfmake refines it, made fit for PDF/UA-1 and PDF/A-3a. */
export class TaggedDocument extends PdfMakeDocument {
  /** The file so far, then lines that follow it. pdfkit begins them before this class has fields of its own. */
  declare private written: Uint8Array[] | undefined;
  declare private lines: string[] | undefined;
  #whole: ((file: Uint8Array) => void) | undefined;
  /** On the current page. */
  #drawn: string[] = [];
  readonly #metadata: Uint8Array;
  readonly #images: Readonly<Record<string, KnownImage>>;
  readonly #faces: FaceOf;
  readonly #byId = new Map<string, DocumentFont>();
  /** How a face was asked for, by id. */
  readonly #asked = new Map<string, UsedFont['face']>();
  /** How what is drawn is drawn, where that is to be kept. */
  recording: Recording | undefined;

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
    this.recording?.operators(operators);
    return this;
  }

  /** @param operators By which the content of an element begins, with its number on this page. */
  beginContent(element: StructureElement, operators: string): void {
    this.#drawn.push(operators);
    this.recording?.begin(element);
  }

  /**
   * Makes a font known to the page.
   *
   * @param id Of the face.
   */
  useFont(font: NamedFont, id: string): void {
    this.page.fonts[font.name] ??= font.ref();
    const { recording } = this;
    if (recording === undefined) return;
    const { common, shared } = this.fontOf(id);
    const face = this.#asked.get(id);
    if (face === undefined) recording.giveUp();
    else recording.font(id, { face, shared }, font === common ? 'common' : 'rest');
  }

  /**
   * Shows words whose codes depend on what the document had before.
   *
   * @param id Of the face.
   */
  addRare(operators: string, id: string, words: readonly Word[], size: number): void {
    this.#drawn.push(operators);
    this.recording?.action({ does: 'rare', id, words, size });
  }

  /** Whether operators that call a font mean the same in this document. */
  drawsAlike({ face, shared }: UsedFont): boolean {
    return this.provideFont(...face).shared === shared;
  }

  override _doOpacity(fill: number | null, stroke: number | null): void {
    super._doOpacity(fill, stroke);
    // It is an object of the document.
    if (typeof fill === 'number' || typeof stroke === 'number') this.recording?.giveUp();
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
    this.lines ??= [];
    if (typeof data === 'string') {
      this.lines.push(data);
      this._offset += data.length + 1;
      return;
    }
    this.written ??= [];
    this.written.push(Buffer.from(linesOf(this.lines), 'latin1'), data);
    this.lines = [];
    this._offset += data.length;
  }

  /** What pdfkit does when all is written. */
  override push(): boolean {
    const end = Buffer.from(linesOf(this.lines ?? []), 'latin1');
    this.#whole?.(Buffer.concat([...(this.written ?? []), end]));
    return false;
  }

  /** Ends the document, and gives the whole file. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.#whole = resolve;
      // pdfkit writes what it finds there, in this order.
      const fonts = [...this.#byId].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [id, font] of fonts) this._fontFamilies[id] = font;
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
    const { id, face, shared } = this.#faces(typeface, bold, italics);
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const font = createDocumentFont(this, id, face, shared());
    this.#byId.set(id, font);
    this.#asked.set(id, [typeface, bold, italics]);
    return font;
  }

  /** The font of a word that was laid out with it. */
  fontOf(id: string): DocumentFont {
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

function linesOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
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
