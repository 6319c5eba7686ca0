import type { Block, HeadingBlock, PhaseBlock, RichText } from '../model/index.js';

/** An entry of a table of contents. */
export interface ContentsEntry {
  readonly block: HeadingBlock | PhaseBlock;
  readonly level: 2 | 3;
  readonly text: RichText;
}

/** What a table of contents lists: the sections, and the phases and subheadings in them, in document order. */
export function contentsOf(blocks: readonly Block[]): readonly ContentsEntry[] {
  return blocks.flatMap((block): ContentsEntry[] => {
    if (block.kind === 'heading') return [{ block, level: block.level, text: block.text }];
    return block.kind === 'phase' ? [{ block, level: 3, text: block.title }] : [];
  });
}

/** An entry and those of the next level that follow it. */
export interface ContentsSection {
  readonly entry: ContentsEntry;
  readonly below: readonly ContentsEntry[];
}

/** The entries as a tree. One of the third level that comes before any section stands on its own. */
export function contentsTree(blocks: readonly Block[]): readonly ContentsSection[] {
  const sections: { entry: ContentsEntry; below: ContentsEntry[] }[] = [];
  for (const entry of contentsOf(blocks)) {
    const section = sections.at(-1);
    if (entry.level === 3 && section?.entry.level === 2) section.below.push(entry);
    else sections.push({ entry, below: [] });
  }
  return sections;
}
