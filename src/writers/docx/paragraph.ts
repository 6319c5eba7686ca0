import type { RichText } from '../../model/index.js';
import type { InlineXml } from './element.js';
import { type Paragraph, type ParagraphLayout, paragraph } from './elements.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { plainRuns, richRuns, type TextFormat } from './text.js';

/** What a place may add to a paragraph of a style. */
export type ParagraphPlace = Pick<
  ParagraphLayout,
  'keepNext' | 'keepLines' | 'spacing' | 'indent' | 'border'
> &
  TextFormat;

/** How a paragraph is set that has a style and nothing else: one object for all of them. */
const layouts: ReadonlyMap<string, ParagraphLayout> = new Map(
  Object.values(styles).map((style) => [style, Object.freeze({ style })]),
);

/** A paragraph of a style with rich text. */
export function richParagraph(
  style: string,
  text: RichText,
  setting: Setting,
  place?: ParagraphPlace,
): Paragraph {
  return styled(style, richRuns(text, setting, formatOf(place)), place);
}

/** A paragraph of a style with text that has no structure. */
export function plainParagraph(
  style: string,
  text: string,
  setting: Setting,
  place?: ParagraphPlace,
): Paragraph {
  return styled(style, plainRuns(text, setting, formatOf(place)), place);
}

function styled(style: string, content: readonly InlineXml[], place: ParagraphPlace | undefined): Paragraph {
  const known = layouts.get(style);
  if (place === undefined && known !== undefined) return { kind: 'paragraph', layout: known, content };
  const { bold, color, ...layout } = place ?? {};
  return paragraph({ style, ...layout, children: content });
}

function formatOf({ bold, color }: ParagraphPlace = {}): TextFormat | undefined {
  if (bold === undefined && color === undefined) return undefined;
  return { ...(bold !== undefined && { bold }), ...(color !== undefined && { color }) };
}

/** A little room below a table, for which Word has no property; it also keeps tables apart that would grow together. */
export function tableGap(pageBreakBefore = false): Paragraph {
  return paragraph({ style: styles.gap, pageBreakBefore });
}
