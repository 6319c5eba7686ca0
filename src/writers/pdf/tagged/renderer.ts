import type { TaggedDocument } from './document.js';
import type { Structure } from './draft.js';
import type { Form } from './form.js';
import type { KnownPictures } from './known-pictures.js';
import type { Artifact, Marking } from './marking.js';
import { drawParts, type PartDrawing } from './parts.js';
import {
  type Inline,
  type Line,
  type Origin,
  type PlacedItem,
  type PlacedPage,
  type PlacedPicture,
  type PlacedVector,
  Renderer,
} from './pdfmake.js';
import type { Outlined } from './steps.js';
import { vectorOperators } from './vector.js';
import { drawWords } from './words.js';

/** What the renderer works on. */
export interface Drawing {
  readonly document: TaggedDocument;
  readonly structure: Structure;
  readonly marking: Marking;
  readonly form: Form;
  readonly pictures: KnownPictures;
  /** On which page the text with an id begins. */
  pageOf(id: string): number | undefined;
}

/** Space in points left above a heading that the outline leads to. */
const aboveHeading = 8;

/** pdfmake's renderer, which also marks what it draws. */
export class TaggedRenderer extends Renderer {
  readonly #drawing: Drawing;
  readonly #drawn = new WeakSet<Origin>();
  readonly #parts: PartDrawing;

  constructor(drawing: Drawing) {
    super(drawing.document);
    this.#drawing = drawing;
    this.#parts = drawParts({ ...drawing, addToOutline: this.#addToOutline });
  }

  override renderPages(pages: readonly PlacedPage[]): void {
    const { document } = this.#drawing;
    for (const { pageSize, items } of pages) {
      document.addPage({ size: [pageSize.width, pageSize.height] });
      for (const item of items) this.#draw(item);
    }
    this.#parts.finish();
  }

  #draw(placed: PlacedItem): void {
    switch (placed.type) {
      case 'line':
        this.renderLine(placed.item, placed.item.x, placed.item.y);
        break;
      case 'vector':
        this.renderVector(placed.item);
        break;
      case 'image':
        this.renderImage(placed.item);
        break;
      case 'svg':
        this.renderSVG(placed.item);
        break;
      case 'part':
        this.#parts.draw(placed.item, (item) => this.#draw(item));
        break;
      default:
        placed satisfies never;
    }
  }

  /** All that pdfmake's own method does, but for words in runs and not one by one. */
  override renderLine(line: Line, x: number, y: number): void {
    const { document, pageOf } = this.#drawing;
    if (line._outline !== undefined) {
      this.#addToOutline(line._outline, y);
      document.recording?.action({ does: 'outline', outline: line._outline, y });
    }
    const [first] = line.inlines;
    for (const inline of line.inlines) {
      const target = inline._pageNodeRef === undefined ? undefined : inline.linkToDestination;
      if (typeof target !== 'string') continue;
      setPageNumber(inline, pageOf(target));
      document.recording?.giveUp();
    }
    if (line.id !== undefined && first !== undefined && first.text !== '') {
      const top = y + line.getAscenderHeight() - (first.font.ascender / 1000) * first.fontSize;
      const { id } = line;
      document.addNamedDestination(id, 'XYZ', x + first.x, top, null);
      document.recording?.action({ does: 'destination', id, x: x + first.x, top });
    }
    drawWords(line, x, y, this.#artifactOf(line.origin), this.#drawing);
    if (line.origin !== undefined) this.#drawn.add(line.origin);
  }

  override renderVector(vector: PlacedVector): void {
    const { document, structure, marking, form } = this.#drawing;
    const { item, furniture } = vector.origin ?? {};
    const label = item && structure.labels.get(item);
    if (label === undefined) marking.beginArtifact(furniture ?? 'layout');
    else marking.begin(label);
    const operators = vectorOperators(vector);
    if (operators === undefined) super.renderVector(vector);
    else document.addContent(operators);
    marking.end();
    const entry = vector.field && structure.fields.get(vector.field);
    if (entry === undefined) return;
    const { x = 0, y = 0, w = 0, h = 0 } = vector;
    const box = { x, y, w, h };
    form.add(entry.field, box, marking.annotationsOf(entry.element));
    document.recording?.field(entry.field, box);
  }

  override renderImage(image: PlacedPicture): void {
    this.#figure(image, () => super.renderImage(image));
  }

  override renderSVG(picture: PlacedPicture): void {
    const { document, pictures } = this.#drawing;
    const { svg = '', x, y, _width: width, _height: height } = picture;
    const key = [x, y, width, height, document.page.height, svg].join(' ');
    this.#figure(picture, () => document.drawKnown(key, pictures.drawings, () => super.renderSVG(picture)));
  }

  /** What a line is that is of no element; nothing for others. The second sight of a line is a repeated table header. */
  #artifactOf(origin: Origin | undefined): Artifact | undefined {
    if (origin === undefined) return undefined;
    if (origin.furniture !== undefined) return origin.furniture;
    return this.#drawn.has(origin) ? 'repeated' : undefined;
  }

  #figure({ origin, x, y, _width: width, _height: height }: PlacedPicture, draw: () => void): void {
    const { document, structure, marking } = this.#drawing;
    const figure = origin?.node && structure.elements.get(origin.node);
    if (figure === undefined) {
      marking.beginArtifact(origin?.furniture ?? 'layout');
    } else {
      const bottom = document.page.height - y - height;
      // ISO 32000-1, 14.8.5.4.3: a figure says where it is.
      const BBox = [x, bottom, x + width, bottom + height];
      figure.attributes = { O: 'Layout', Placement: 'Block', BBox };
      marking.begin(figure);
    }
    draw();
    marking.end();
    // Where it is is told of its element, and it may be an object of the document.
    document.recording?.giveUp();
  }

  /** A heading's entry leads to where it stands; pdfkit leads to the top right corner of the page. */
  readonly #addToOutline = ({ id, parentId, text, expanded }: Outlined, y: number): void => {
    const { document } = this.#drawing;
    const parent = (parentId === undefined ? undefined : this.outlineMap[parentId]) ?? document.outline;
    const item = parent.addItem(text, { expanded });
    if (id === undefined) return;
    this.outlineMap[id] = item;
    const top = document.page.height - y + aboveHeading;
    item.outlineData.Dest = [document.page.dictionary, 'XYZ', null, top, null];
  };
}

/** Room for a number was measured before it was known. */
function setPageNumber(inline: Inline, page: number | undefined): void {
  if (page === undefined) return;
  const { width: room, font, fontSize, alignment } = inline;
  inline.text = String(page);
  inline.width = font.widthOfString(inline.text, fontSize);
  if (alignment === 'right') inline.x += room - inline.width;
}
