import { type IParagraphOptions, Paragraph } from 'docx';
import type { RichText } from '../../model/index.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { plainRuns, richRuns, type TextFormat } from './text.js';

/** What a place may add to a paragraph of a style. */
export type ParagraphPlace = Pick<
  IParagraphOptions,
  'keepNext' | 'keepLines' | 'spacing' | 'indent' | 'border'
> &
  TextFormat;

/** A paragraph of a style with rich text. */
export function richParagraph(
  style: string,
  text: RichText,
  setting: Setting,
  place: ParagraphPlace = {},
): Paragraph {
  const { bold, color, ...layout } = place;
  return new Paragraph({ style, ...layout, children: richRuns(text, setting, formatOf(place)) });
}

/** A paragraph of a style with text that has no structure. */
export function plainParagraph(
  style: string,
  text: string,
  setting: Setting,
  place: ParagraphPlace = {},
): Paragraph {
  const { bold, color, ...layout } = place;
  return new Paragraph({ style, ...layout, children: plainRuns(text, setting, formatOf(place)) });
}

function formatOf({ bold, color }: ParagraphPlace): TextFormat {
  return { ...(bold !== undefined && { bold }), ...(color !== undefined && { color }) };
}

/** A little room below a table, for which Word has no property; it also keeps tables apart that would grow together. */
export function tableGap(pageBreakBefore = false): Paragraph {
  return new Paragraph({ style: styles.gap, pageBreakBefore });
}
