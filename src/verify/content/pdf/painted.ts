import { Unreadable } from '../../../readers/index.js';
import { mostComparisons } from './limits.js';
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
  #left = mostComparisons;

  paint(area: Area): void {
    if (areaOf(area.box) > 0) this.#areas.push(area);
  }

  /** Counts comparisons. Throws `Unreadable` where a page takes more than any statement does. */
  spend(comparisons: number): void {
    this.#left -= comparisons;
    if (this.#left < 0) throw new Unreadable('A page of the PDF draws too much');
  }

  /** Whether a letter of this colour is not seen at this place. */
  hides(colour: string | undefined, x: number, y: number): boolean {
    if (colour === undefined) return false;
    this.spend(this.#areas.length);
    for (let at = this.#areas.length - 1; at >= 0; at--) {
      const area = this.#areas[at];
      if (area === undefined || !holds(area.box, x, y)) continue;
      if (area.colour === undefined || !isNear(colour, area.colour)) return false;
      if (area.isRectangle) return true;
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
