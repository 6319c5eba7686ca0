import type { RichText } from '../../model/index.js';
import { inline } from './text.js';

/** A note. GitHub's own kind of notes would put an English title above it. */
export function quoted(paragraphs: readonly RichText[]): string {
  return paragraphs.map((text) => `> ${inline(text, 'paragraph', '> ')}`).join('\n>\n');
}
