import { mostAreas } from './limits.js';
import { areaOf, type Box, holds } from './matrix.js';

/** An area that was painted in one colour, or with something of unknown colours (a picture, a gradient). */
export interface Area {
  readonly box: Box;
  readonly colour: string | undefined;
  /** Of another shape it is not known which part of its box it covers. */
  readonly isRectangle: boolean;
}

const paper = '#ffffff';

/** Two colours this near to each other are one to the eye: the sum of the differences of red, green and blue, of 765. */
const nearestColours = 30;

/** The areas of a page in the order of painting: what a letter is drawn upon is the last of them that it stands on. */
export class Ground {
  readonly #areas: Area[] = [];

  paint(area: Area): void {
    if (this.#areas.length < mostAreas && areaOf(area.box) > 0) this.#areas.push(area);
  }

  /** Whether a letter of this colour is not seen at this place. */
  hides(colour: string | undefined, x: number, y: number): boolean {
    if (colour === undefined) return false;
    for (const { box, colour: ground, isRectangle } of this.#areas.toReversed()) {
      if (!holds(box, x, y)) continue;
      if (ground === undefined || !isNear(colour, ground)) return false;
      if (isRectangle) return true;
    }
    return isNear(colour, paper);
  }
}

function isNear(one: string, other: string): boolean {
  const [red = 0, green = 0, blue = 0] = parts(one);
  const [r = 0, g = 0, b = 0] = parts(other);
  return Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) < nearestColours;
}

function parts(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
