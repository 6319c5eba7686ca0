import { type Block, type HeadingBlock, type PhaseBlock, plainText, type RichText } from '../model/index.js';

/** A heading, as a table of contents lists it. */
export interface ContentsEntry {
  /** Its place among the headings, from 0. */
  readonly at: number;
  readonly block: HeadingBlock | PhaseBlock;
  readonly level: 2 | 3;
  readonly text: RichText;
}

/** Every section, subheading and phase, in document order. */
export function contentsOf(blocks: readonly Block[]): readonly ContentsEntry[] {
  return blocks
    .flatMap((block): Omit<ContentsEntry, 'at'>[] => {
      if (block.kind === 'heading') return [{ block, level: block.level, text: block.text }];
      return block.kind === 'phase' ? [{ block, level: 3, text: block.title }] : [];
    })
    .map((entry, at) => ({ ...entry, at }));
}

/** Those that a table of contents lists: a heading without words is nothing to lead to. */
export function listedContents(blocks: readonly Block[]): readonly ContentsEntry[] {
  return contentsOf(blocks).filter(({ text }) => plainText(text).trim() !== '');
}

/** An entry and those of the next level that follow it. */
export interface ContentsSection {
  readonly entry: ContentsEntry;
  readonly below: readonly ContentsEntry[];
}

/** What is listed, as a tree. One of the third level that comes before any section stands on its own. */
export function contentsTree(blocks: readonly Block[]): readonly ContentsSection[] {
  const sections: { entry: ContentsEntry; below: ContentsEntry[] }[] = [];
  for (const entry of listedContents(blocks)) {
    const section = sections.at(-1);
    if (entry.level === 3 && section?.entry.level === 2) section.below.push(entry);
    else sections.push({ entry, below: [] });
  }
  return sections;
}
