import type { RichText, SourceItem, SourceParagraph, SourceSection } from '../../model/index.js';
import { type Block, type ContentBlock, type HeadingBlock, paragraphsOf } from './block.js';

/** An article, divided. */
export interface Sections {
  /** The first heading of level 1, else the title of the front matter; empty where there is neither. */
  readonly title: RichText;
  readonly introduction: readonly SourceParagraph[];
  readonly sections: readonly SourceSection[];
}

/** A heading and what is below it up to the next heading. Only the first part can be without one. */
interface Part {
  readonly heading: HeadingBlock | undefined;
  readonly blocks: readonly ContentBlock[];
}

/**
 * Divides an article into sections, which are the headings with items below them. Items above every heading belong to
 * a section named after the article. No paragraph is lost: those of a part without items go to the introduction, to the
 * section below it in level, or to the notes of the section before it.
 */
export function toSections(blocks: readonly Block[], frontMatterTitle: RichText): Sections {
  const parts = toParts(blocks);
  const titled = parts.find(({ heading }) => heading?.level === 1 && heading.text.length > 0);
  const title = titled?.heading?.text ?? frontMatterTitle;
  const introduction: SourceParagraph[] = [];
  const sections: SourceSection[] = [];
  /** Paragraphs of a heading without items, for the section below it. */
  let waiting: { level: number; paragraphs: readonly SourceParagraph[] } | undefined;
  const endWaiting = () => {
    const last = sections.at(-1);
    if (waiting && last)
      sections[sections.length - 1] = { ...last, notes: [...last.notes, ...waiting.paragraphs] };
    waiting = undefined;
  };
  for (const part of parts) {
    const level = part.heading?.level ?? 1;
    const section = toSection(part, title);
    if (section && waiting && level > waiting.level) {
      sections.push({ ...section, leadIn: [...waiting.paragraphs, ...section.leadIn] });
      waiting = undefined;
    } else if (section) {
      endWaiting();
      sections.push(section);
    } else if (sections.length === 0) {
      introduction.push(...part.blocks.flatMap(paragraphsOf));
    } else {
      if (waiting && level <= waiting.level) endWaiting();
      const paragraphs: readonly SourceParagraph[] = [
        ...(waiting?.paragraphs ?? []),
        ...part.blocks.flatMap(paragraphsOf),
      ];
      waiting = { level: waiting?.level ?? level, paragraphs };
    }
  }
  endWaiting();
  return { title, introduction, sections };
}

function toParts(blocks: readonly Block[]): readonly Part[] {
  const parts: { heading: HeadingBlock | undefined; blocks: ContentBlock[] }[] = [
    { heading: undefined, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function toSection({ heading, blocks }: Part, title: RichText): SourceSection | undefined {
  const first = blocks.findIndex(({ kind }) => kind === 'list');
  const list = blocks[first];
  if (list?.kind !== 'list') return undefined;
  return {
    heading: heading && heading.text.length > 0 ? heading.text : title,
    level: heading?.level ?? 1,
    ...(heading?.anchor !== undefined && { anchor: heading.anchor }),
    span: heading?.span ?? list.span,
    leadIn: blocks.slice(0, first).flatMap(paragraphsOf),
    items: blocks.flatMap((block): readonly SourceItem[] => (block.kind === 'list' ? block.items : [])),
    notes: blocks.slice(first).flatMap(paragraphsOf),
  };
}
