import type { Block, RichText, SigningMethod, Statement } from '../../model/index.js';
import { listedContents } from '../contents.js';
import { leadsIn } from '../lead-in.js';
import { bookmarksOf } from './bookmarks.js';
import { type DutyWidths, dutyWidths } from './duty-widths.js';
import { type HeadingRank, headingRanks } from './heading-ranks.js';

/** A heading's place in the outline, and its bookmark where a table of contents leads to it. */
export interface HeadingPlace {
  readonly rank: HeadingRank;
  readonly bookmark?: string;
}

/** Bookmarks of a phase's responsibilities, and widths of its columns, which are those of all phases. */
export interface Duties {
  readonly bookmarks: readonly string[];
  readonly widths: DutyWidths;
}

/** An entry of a table of contents. The entry's own links would be links in a link: it has none. */
export interface ContentsLine {
  readonly rank: HeadingRank;
  readonly bookmark: string;
  readonly text: RichText;
}

/** Where in a statement a block stands, as far as its XML depends on it. */
export interface Surroundings {
  /** BCP 47 tag of the statement. */
  readonly language: string;
  readonly method: SigningMethod;
  /** Its place among the statement's blocks. */
  readonly place: number;
  readonly previous?: Block['kind'];
  readonly next?: Block['kind'];
  /** Whether it is a paragraph that leads in to what follows. */
  readonly leadsIn: boolean;
  /** Of a heading or phase. */
  readonly heading?: HeadingPlace;
  /** Of a phase. */
  readonly duties?: Duties;
  /** Of a table of contents. */
  readonly contents?: readonly ContentsLine[];
}

/**
 * The surroundings of each block. They are plain data and all that a block's XML takes from the rest of its statement, so
 * that a block and its surroundings together are a name for that XML.
 */
export function surroundingsOf(statement: Statement): readonly (Surroundings & { readonly block: Block })[] {
  const { blocks, language, signing } = statement;
  const bookmarks = bookmarksOf(statement);
  const ranks = headingRanks(statement);
  const widths = dutyWidths(statement);
  const placeOf = (block: object): HeadingPlace => {
    const bookmark = bookmarks.get(block);
    return { rank: ranks.get(block) ?? 1, ...(bookmark !== undefined && { bookmark }) };
  };
  return blocks.map((block, place) => {
    const [previous, next] = [blocks[place - 1], blocks[place + 1]];
    return {
      block,
      language,
      method: signing.method,
      place,
      ...(previous && { previous: previous.kind }),
      ...(next && { next: next.kind }),
      leadsIn: block.kind === 'paragraph' && leadsIn(blocks.slice(place + 1)),
      ...((block.kind === 'heading' || block.kind === 'phase') && { heading: placeOf(block) }),
      ...(block.kind === 'phase' && {
        duties: { bookmarks: block.responsibilities.map((duty) => bookmarks.get(duty) ?? ''), widths },
      }),
      ...(block.kind === 'contents' && {
        contents: listedContents(blocks).map((entry) => ({
          rank: ranks.get(entry.block) ?? 1,
          bookmark: bookmarks.get(entry.block) ?? '',
          text: entry.text.map(({ href: _, ...run }) => run),
        })),
      }),
    };
  });
}
