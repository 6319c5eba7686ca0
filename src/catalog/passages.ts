import type { Span } from '../diagnostics/index.js';
import {
  plainText,
  type RichText,
  type SourceDocument,
  type SourceItem,
  type SourceParagraph,
} from '../model/index.js';

/** A text of an article with its place. */
export interface Passage {
  readonly text: RichText;
  readonly plain: string;
  readonly span: Span;
}

/** Everything that an article says, in order. The title has no place of its own; it is given the first line. */
export function passagesOf(source: SourceDocument): readonly Passage[] {
  return [
    { text: source.title, span: { file: source.file, line: 1, column: 1 } },
    ...source.introduction,
    ...source.sections.flatMap((section) => [
      { text: section.heading, span: section.span },
      ...section.leadIn,
      ...section.items.flatMap(withDetails),
      ...section.notes,
    ]),
  ].map(({ text, span }) => ({ text, plain: plainText(text), span }));
}

function withDetails(item: SourceItem): readonly SourceParagraph[] {
  return [item, ...item.details.flatMap(withDetails)];
}

/** Enough of a text to recognise it in a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('').trimEnd()}…`;
}
