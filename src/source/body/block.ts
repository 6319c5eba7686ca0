import type { Span } from '../../diagnostics/index.js';
import type { RichText, SourceItem, SourceParagraph } from '../../model/index.js';

/** The parts of an article that matter, in order. */
export type Block = HeadingBlock | ContentBlock;

/** What can be below a heading. */
export type ContentBlock = ParagraphBlock | QuoteBlock | ListBlock;

interface Placed {
  /** Where it begins in the text that was parsed. */
  readonly offset: number;
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly text: RichText;
  readonly span: Span;
  readonly anchor?: string;
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  readonly paragraph: SourceParagraph;
}

/** A quotation, an alert such as `> [!NOTE]`, code: what stands apart from the text. */
export interface QuoteBlock extends Placed {
  readonly kind: 'quote';
  readonly paragraphs: readonly SourceParagraph[];
}

export interface ListBlock extends Placed {
  readonly kind: 'list';
  readonly items: readonly SourceItem[];
  readonly span: Span;
}

/** The paragraphs of a block that are no items. */
export function paragraphsOf(block: ContentBlock): readonly SourceParagraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.paragraph];
    case 'quote':
      return block.paragraphs;
    case 'list':
      return [];
    default:
      return block satisfies never;
  }
}

/** Every text in a block, in order. */
export function textsOf(block: Block): readonly RichText[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.flatMap(textsOfItem);
    default:
      return paragraphsOf(block).map(({ text }) => text);
  }
}

function textsOfItem({ text, details }: SourceItem): readonly RichText[] {
  return [text, ...details.flatMap(textsOfItem)];
}
