import { Unreadable } from '../../../readers/index.js';
import type { Hiding } from '../returned.js';
import { type Font, type Glyph, glyphsOf } from './glyphs.js';
import type { DrawnPage, Letter, Picture } from './letters.js';
import { mostLetters } from './limits.js';
import {
  type Box,
  boxAround,
  boxOf,
  common,
  holds,
  identity,
  type Matrix,
  placed,
  within,
} from './matrix.js';
import { Ground } from './painted.js';
import { rectanglesIn } from './shape.js';
import { firstState, type State } from './state.js';

/** Smaller type than this, in points, nobody reads. */
const smallestType = 1.5;

/** An area or picture below this opacity leaves visible what it lies on. */
const opaque = 0.9;

/** In points: a line that strikes out is no thicker and no shorter. */
const thickest = 2;
const shortest = 3;

/** Text rendering modes (ISO 32000-2, table 104) that leave no mark: 3 and 7. */
const unmarked: ReadonlySet<number> = new Set([3, 7]);

/** What a page is drawn with, and where its letters end up. */
export class Canvas {
  state: State;
  annotation: string | undefined;
  /** Marked content that belongs to a layer which is switched off, by depth. */
  readonly layers: boolean[] = [];
  clipsNext = false;
  readonly #fonts: (name: string) => Font;
  readonly #view: Box;
  readonly #stack: State[] = [];
  readonly #ground = new Ground();
  readonly #letters: Letter[] = [];
  readonly #pictures: Picture[] = [];
  #isPainted = false;
  #line: Matrix = identity;
  #text: Matrix = identity;

  constructor(view: Box, fonts: (name: string) => Font) {
    this.#view = view;
    this.#fonts = fonts;
    this.state = firstState(view);
  }

  get page(): DrawnPage {
    return { letters: this.#letters, pictures: this.#pictures, isPainted: this.#isPainted };
  }

  save(): void {
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state;
  }

  transform(matrix: Matrix | undefined): void {
    if (matrix) this.state.matrix = within(this.state.matrix, matrix);
  }

  clip(box: Box | undefined): void {
    if (box) this.state.clip = common(this.state.clip, boxAround(this.state.matrix, box));
  }

  /** What is in a group is seen through the group (11.6.6). */
  beginGroup(): void {
    this.save();
    this.state.under *= this.state.alpha;
    this.state.alpha = 1;
  }

  /** An annotation has the page's own state, and its appearance's place (12.5.5). */
  beginAnnotation(id: string, place: Matrix | undefined, appearance: Matrix | undefined): void {
    this.save();
    this.state = firstState(this.#view);
    this.transform(place);
    this.transform(appearance);
    this.annotation = id;
  }

  endAnnotation(): void {
    this.restore();
    this.annotation = undefined;
  }

  textMatrix(matrix: Matrix | undefined): void {
    this.#line = matrix ?? identity;
    this.#text = this.#line;
  }

  move(x: number, y: number): void {
    this.textMatrix(within(this.#line, [1, 0, 0, 1, x, y]));
  }

  /** A path that is painted, or clips what follows, or both. */
  path(data: unknown, bounds: unknown, isFilled: boolean): void {
    const box = boxOf(bounds);
    if (this.clipsNext) this.clip(box);
    this.clipsNext = false;
    if (box === undefined) return;
    this.#isPainted = true;
    if (this.#isSwitchedOff()) return;
    this.#strike(boxAround(this.state.matrix, box));
    if (!isFilled) return;
    const parts = rectanglesIn(data);
    for (const part of parts) this.#paint(boxAround(this.state.matrix, part), this.state.colour, true);
    if (parts.length === 0) this.#paint(boxAround(this.state.matrix, box), this.state.colour, false);
  }

  /** A picture, which fills the unit square (8.9.5.1), or a gradient, which fills more. */
  picture(whole: Box = boxAround(this.state.matrix, [0, 0, 1, 1])): void {
    if (this.#isSwitchedOff()) return;
    const box = common(whole, this.state.clip);
    this.#isPainted = true;
    this.#pictures.push({ box, after: this.#letters.length });
    this.#mark(
      ({ x, y, endX, size }) => holds(box, (x + endX) / 2, y + size / 4),
      (letter) => ({ ...letter, isUnderPicture: true }),
    );
    this.#ground.paint({ box, colour: undefined, isRectangle: false });
  }

  show(shown: unknown): void {
    const font = this.#fonts(this.state.font);
    for (const each of glyphsOf(shown)) {
      if (typeof each === 'number') this.#advance((-each / 1000) * this.state.size, font);
      else this.#letter(each, font);
    }
  }

  #letter(glyph: Glyph, font: Font): void {
    const { state } = this;
    const spacing = state.letterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const [x, y] = placed(this.#device(), 0, state.rise);
    this.#advance(glyph.width * font.unit * state.size + spacing, font);
    const [endX, endY] = placed(this.#device(), 0, state.rise);
    if (this.#letters.length >= mostLetters) throw new Unreadable('A page of the PDF has too many letters');
    const [a, b, c, d] = this.#device();
    const size = Math.abs(state.size) * Math.hypot(c, d);
    const width = Math.abs(state.size) * Math.hypot(a, b) * state.scale;
    const hiding = this.#hiding(Math.min(size, width), (x + endX) / 2, y + size / 4);
    this.#letters.push({
      text: glyph.unicode,
      ...{ x, y, endX, endY, size },
      isSpace: /^\s*$/u.test(glyph.unicode),
      isUnknown: font.isUnknown,
      ...(hiding && { hiding }),
      ...(this.annotation !== undefined && { annotation: this.annotation }),
    });
  }

  #device(): Matrix {
    return within(this.state.matrix, this.#text);
  }

  #advance(distance: number, { isVertical }: Font): void {
    const step: Matrix = isVertical
      ? [1, 0, 0, 1, 0, -distance]
      : [1, 0, 0, 1, distance * this.state.scale, 0];
    this.#text = within(this.#text, step);
  }

  #hiding(size: number, x: number, y: number): Hiding | undefined {
    const { mode, alpha, under, isMasked, colour, stroke, clip } = this.state;
    if (this.#isSwitchedOff()) return 'hidden-by-format';
    if (unmarked.has(mode) || isMasked || alpha * under < 1 - opaque) return 'invisible';
    if (size < smallestType) return 'too-small';
    if (!holds(this.#view, x, y)) return 'outside-page';
    if (!holds(clip, x, y, size / 2)) return 'covered';
    const inks = [[colour], [stroke], [colour, stroke]][mode % 4] ?? [];
    // What a pattern shows is not known.
    if (inks.every((ink) => ink === undefined || this.#ground.hides(ink, x, y))) return 'colour-of-paper';
    return undefined;
  }

  #isSwitchedOff(): boolean {
    return this.layers.includes(true);
  }

  #paint(box: Box, colour: string | undefined, isRectangle: boolean): void {
    const { alpha, isPlain, clip } = this.state;
    if (alpha < opaque || !isPlain) return;
    const area = { box: common(box, clip), colour, isRectangle };
    this.#ground.paint(area);
    if (isRectangle && colour !== undefined) this.#cover(area.box);
  }

  /** What lies under an area is not seen any more. */
  #cover(box: Box): void {
    this.#mark(
      ({ x, y, endX, size }) => holds(box, (x + endX) / 2, y + size / 4),
      (letter) => ({ ...letter, hiding: 'covered' }),
    );
  }

  /** A thin line through the middle of letters strikes them out. */
  #strike([left, bottom, right, top]: Box): void {
    if (top - bottom > thickest || right - left < shortest) return;
    const height = (top + bottom) / 2;
    this.#mark(
      ({ x, y, endX, size }) => {
        const middle = (x + endX) / 2;
        return middle > left && middle < right && height > y + size * 0.15 && height < y + size * 0.5;
      },
      (letter) => ({ ...letter, hiding: 'struck-through' }),
    );
  }

  /** Changes the letters, of those that are seen, that something was drawn over. */
  #mark(isMeant: (letter: Letter) => boolean, marked: (letter: Letter) => Letter): void {
    this.#ground.spend(this.#letters.length);
    for (const [at, letter] of this.#letters.entries())
      if (letter.hiding === undefined && isMeant(letter)) this.#letters[at] = marked(letter);
  }
}
