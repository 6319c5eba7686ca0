import type { Block, Statement } from '../../model/index.js';
import { blockElements } from './blocks.js';
import { createCache } from './cache.js';
import { type Fragment, fragmentOf } from './fragment.js';
import type { Frame } from './frame.js';
import { deflatedSegment, type Segment } from './packed.js';
import { type Placed, place } from './place.js';
import { isOwn, segmentsOf } from './segments.js';
import type { Setting } from './setting.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { written } from './written.js';

/** How much is kept of what documents share, in characters: the blocks of some dozen kinds of statements. */
const room = { fragments: 4_000_000, segments: 1_000_000 };

/** The XML of a block, how long it is and a number that no other has. */
export interface BlockXml extends Fragment {
  readonly length: number;
  readonly number: number;
}

interface PlacedSegment extends Pick<Placed, 'bookmarks' | 'links'> {
  readonly segment: Segment;
}

/** A document's body, deflated, and the addresses of its links as they stand in XML. */
export interface Body {
  readonly segments: readonly Segment[];
  readonly links: readonly string[];
}

/** Makes the bodies of documents, and what they share once. */
export interface BodyMaker {
  /** The XML of each block of a statement. */
  blocks(statement: Statement, setting: Setting): readonly BlockXml[];
  body(statement: Statement, blocks: readonly BlockXml[], frame: Frame): Body;
}

export function createBodyMaker(): BodyMaker {
  const fragments = createCache<BlockXml>(room.fragments, ({ length, holes }) => length + 100 * holes.length);
  const segments = createCache<PlacedSegment>(room.segments, ({ segment }) => segment.bytes.length);
  let count = 0;

  const xmlOf = (block: Block, surroundings: Surroundings, setting: Setting): BlockXml => {
    const fragment = fragmentOf(written(blockElements(block, surroundings, setting), setting.bench));
    count += 1;
    const length = fragment.pieces.reduce((sum, piece) => sum + piece.length, 0);
    return { ...fragment, length, number: count };
  };

  return {
    blocks: (statement, setting) =>
      surroundingsOf(statement).map(({ block, ...surroundings }) => {
        const make = () => xmlOf(block, surroundings, setting);
        return isOwn(block) ? make() : fragments(JSON.stringify([block, surroundings]), make);
      }),
    body: (statement, blocks, frame) => {
      const links: string[] = [];
      let bookmarks = 0;
      const lengths = blocks.map(({ length }) => length);
      const made = segmentsOf(statement, lengths).map((span) => {
        const within = blocks.slice(span.from, span.to);
        const before = { bookmarks, links: links.length };
        const make = () => {
          const { xml, ...counted } = place(within, before, frame.ids, statement.digest);
          return { ...counted, segment: deflatedSegment(xml) };
        };
        // The numbers stand for the blocks' XML; with what is before them, they say what comes out.
        const key = `${frame.number} ${before.bookmarks} ${before.links} ${within.map(({ number }) => number).join(' ')}`;
        const placed = span.isOwn ? make() : segments(key, make);
        bookmarks += placed.bookmarks;
        links.push(...placed.links);
        return placed.segment;
      });
      return { segments: [frame.document.before, ...made, frame.document.after], links };
    },
  };
}
