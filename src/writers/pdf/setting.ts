import type { Brand, BrandColours, HeadingBlock, PhaseBlock, Statement } from '../../model/index.js';
import type { Paper } from './paper.js';
import type { Picture } from './picture.js';
import type { TextStyles } from './styles.js';
import type { LineCount, TextWidth } from './text-width.js';
import type { Typesetter } from './typesetter.js';

/** What a block needs to know of the document that it becomes part of. */
export interface Setting {
  readonly statement: Statement;
  readonly colours: BrandColours;
  readonly masthead: Brand['masthead'];
  readonly logo: Picture;
  readonly paper: Paper;
  readonly styles: TextStyles;
  readonly text: Typesetter;
  readonly textWidth: TextWidth;
  readonly lineCount: LineCount;
  /** Widths of columns that are the same in all phases, once they are known. */
  readonly columnWidths: Map<string, number>;
  /** A name for a destination that nothing else in the document has. */
  uniqueId(wanted: string): string;
  /** The destination of a heading, known before the heading is set. */
  headingId(block: HeadingBlock | PhaseBlock): string;
  /** Outline entry that headings of the third level hang below. */
  readonly section: string | undefined;
}
