import type { Root } from 'mdast';
import type { Span } from '../../diagnostics/index.js';
import type { Finding } from '../text/finding.js';
import type { Block } from './block.js';
import { definitionsOf } from './markdown.js';
import { createTreeReader, endOf, startOf } from './tree-reader.js';

/** What the tree does not know: where an offset is in the file, and which anchor belongs to a heading. */
export interface Surroundings {
  place(offset: number): Span;
  /** The anchor of a heading, by where the block before it ends and where it ends itself. */
  anchor(previousEnd: number, end: number): string | undefined;
}

/** Turns a tree into blocks. Tables are left out and reported, at offsets in the text that was parsed. */
export function toBlocks(
  root: Root,
  around: Surroundings,
): { blocks: readonly Block[]; findings: readonly Finding[] } {
  const reader = createTreeReader(definitionsOf(root), around.place);
  const ends = [0, ...root.children.map(endOf)];
  const blocks = root.children.flatMap((node, index): readonly Block[] => {
    const offset = startOf(node);
    switch (node.type) {
      case 'heading': {
        const anchor = around.anchor(ends[index] ?? 0, endOf(node));
        const { text, span } = reader.inline(node);
        return [
          { kind: 'heading', offset, level: node.depth, text, span, ...(anchor !== undefined && { anchor }) },
        ];
      }
      case 'list': {
        const items = reader.items(node);
        return items.length > 0 ? [{ kind: 'list', offset, items, span: around.place(offset) }] : [];
      }
      case 'paragraph':
        return reader.paragraphs(node).map((paragraph) => ({ kind: 'paragraph', offset, paragraph }));
      default: {
        const paragraphs = reader.paragraphs(node);
        return paragraphs.length > 0 ? [{ kind: 'quote', offset, paragraphs }] : [];
      }
    }
  });
  return { blocks, findings: reader.findings };
}
