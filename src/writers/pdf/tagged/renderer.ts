import type { TaggedDocument } from './document.js';
import type { Structure } from './draft.js';
import type { Form } from './form.js';
import type { Artifact, Marking } from './marking.js';
import { type Line, type Origin, type PlacedPicture, type PlacedVector, Renderer } from './pdfmake.js';
import { wordsOf } from './words.js';

/** What the renderer works on. */
export interface Drawing {
  readonly document: TaggedDocument;
  readonly structure: Structure;
  readonly marking: Marking;
  readonly form: Form;
}

/** Space in points left above a heading that the outline leads to. */
const aboveHeading = 8;

/** pdfmake's renderer, which also marks what it draws. */
export class TaggedRenderer extends Renderer {
  readonly #drawing: Drawing;
  readonly #drawn = new WeakSet<Origin>();

  constructor(drawing: Drawing) {
    super(drawing.document);
    this.#drawing = drawing;
  }

  override renderLine(line: Line, x: number, y: number): void {
    const { document, structure, marking } = this.#drawing;
    const words = wordsOf(line, this.#artifactOf(line.origin), document, structure, marking);
    document.words = words;
    super.renderLine(line, x, y);
    words.end();
    document.words = undefined;
    if (line.origin !== undefined) this.#drawn.add(line.origin);
    this.#aimOutline(line, y);
  }

  override renderVector(vector: PlacedVector): void {
    const { structure, marking, form } = this.#drawing;
    const { item, furniture } = vector.origin ?? {};
    const label = item && structure.labels.get(item);
    if (label === undefined) marking.beginArtifact(furniture ?? 'layout');
    else marking.begin(label);
    super.renderVector(vector);
    marking.end();
    const entry = vector.field && structure.fields.get(vector.field);
    const { x = 0, y = 0, w = 0, h = 0 } = vector;
    if (entry) form.add(entry.field, { x, y, w, h }, marking.annotationsOf(entry.element));
  }

  override renderImage(image: PlacedPicture): void {
    this.#figure(image, () => super.renderImage(image));
  }

  override renderSVG(picture: PlacedPicture): void {
    this.#figure(picture, () => super.renderSVG(picture));
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
  }

  /** pdfkit leads to the top right corner of the page. */
  #aimOutline({ _outline: outline }: Line, y: number): void {
    const item = outline?.id === undefined ? undefined : this.outlineMap[outline.id];
    const { page } = this.#drawing.document;
    const top = page.height - y + aboveHeading;
    if (item) item.outlineData.Dest = [page.dictionary, 'XYZ', null, top, null];
  }
}
