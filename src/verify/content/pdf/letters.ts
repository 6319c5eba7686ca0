import type { Hiding } from '../returned.js';
import type { Box } from './matrix.js';

/** A glyph as it stands on the page, with the text that it stands for: `ffi` of a ligature. */
export interface Letter {
  readonly text: string;
  /** Where it begins and ends on its baseline, in points from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** Height of the type, in points. */
  readonly size: number;
  readonly isSpace: boolean;
  /** No font says which letter it is. */
  readonly isUnknown: boolean;
  readonly hiding?: Hiding;
  /** Something was drawn over it of which nobody knows what it shows. */
  readonly isUnderPicture?: true;
  /** The annotation whose appearance it is drawn by. */
  readonly annotation?: string;
}

export interface Picture {
  readonly box: Box;
  /** How many letters were drawn before it. */
  readonly after: number;
}

/** What a page shows. */
export interface DrawnPage {
  readonly letters: readonly Letter[];
  readonly pictures: readonly Picture[];
  /** Whether anything but letters is drawn. */
  readonly isPainted: boolean;
}
