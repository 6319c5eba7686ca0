import { spacing } from '../../brand/index.js';
import type { RichText } from '../../model/index.js';
import type { Paragraph } from './elements.js';
import { richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { twips } from './units.js';

/**
 * Paragraphs set apart: on the surface colour, with a bar of the accent before them. They stay on one page, with what
 * follows where it belongs to them.
 */
export function note(paragraphs: readonly RichText[], setting: Setting, keepNext = false): Paragraph[] {
  const last = paragraphs.length - 1;
  return paragraphs.map((text, index) =>
    richParagraph(styles.note, text, setting, {
      keepNext: keepNext || index < last,
      ...(index === last && { spacing: { after: twips(spacing.block) } }),
    }),
  );
}
