import { typeScale } from '../../../brand/index.js';
import type { HeadingBlock, ListBlock, ListItem, ParagraphBlock, RichText } from '../../../model/index.js';
import { plainText } from '../../../model/index.js';
import type { Content, TextContent } from '../content.js';
import { linesOf } from '../measure.js';
import { leadIn } from '../page-breaks.js';
import type { Setting } from '../setting.js';
import type { TextStyle } from '../styles.js';

/** Up to so many lines a paragraph that leads in stays whole; others may break where no line stands alone. */
const keptWhole = 8;

const itemGap = 2;

export function sectionHeading(
  { text: title }: Pick<HeadingBlock, 'text'>,
  id: string,
  { text, styles }: Setting,
): TextContent {
  return text(title, styles.heading2, {
    headlineLevel: 2,
    ...outlined(title),
    id,
    outlineExpanded: true,
  });
}

export function subheading(title: RichText, id: string, { text, styles, section }: Setting): TextContent {
  return text(title, styles.heading3, {
    headlineLevel: 3,
    ...outlined(title),
    id,
    ...(section !== undefined && { outlineParentId: section }),
  });
}

/** An outline entry cannot do without words. */
function outlined(title: RichText): Pick<TextContent, 'outline' | 'outlineText'> {
  const outlineText = plainText(title);
  return outlineText.trim() === '' ? {} : { outline: true, outlineText };
}

/** @param leadsIn The paragraph introduces what follows and stays with it, so that it is not what a heading holds on to. */
export function paragraph(
  { text: content }: Pick<ParagraphBlock, 'text'>,
  setting: Setting,
  { leadsIn = false } = {},
): Content {
  const { text, styles, paper, uniqueId } = setting;
  return text(content, styles.body, {
    unbreakable: leadsIn && linesOf(content, typeScale.body, paper.textWidth) <= keptWhole,
    id: uniqueId(leadsIn ? leadIn : 'paragraph'),
  });
}

export function list({ ordered, items }: ListBlock, setting: Setting): Content {
  return listOf(items, ordered, setting, setting.styles.body, setting.uniqueId('list'));
}

/** Items with their inner lists. `id` goes to the first item. */
export function listOf(
  items: readonly ListItem[],
  ordered: boolean,
  setting: Setting,
  style: TextStyle,
  id?: string,
): Content {
  const entries = items.map(({ text, items: inner }, at): Content => {
    const line = setting.text(text, style, {
      margin: [0, at === 0 ? 0 : itemGap, 0, 0],
      ...(at === 0 && id !== undefined && { id }),
    });
    return inner.length === 0
      ? line
      : {
          stack: [line, { ...listOf(inner, false, setting, style), margin: [0, itemGap, 0, 0] }],
        };
  });
  const look = { markerColor: setting.colours.accent, fontSize: style.size };
  return ordered ? { ol: entries, ...look } : { ul: entries, ...look };
}
