import type { ImageRun } from 'docx';
import type { MastheadBlock } from '../../model/index.js';
import { band, bleed } from './band.js';
import { type Element, type Paragraph, paragraph } from './elements.js';
import { identity } from './identity.js';
import type { Look } from './look.js';
import { type ParagraphPlace, plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { exactly } from './type.js';
import { eighths, twips } from './units.js';

/** Logo, title, customer and facts, as the brand has it: on a band across the page, or on paper above a line. */
export function masthead(block: MastheadBlock, setting: Setting): Element[] {
  switch (setting.look.masthead) {
    case 'band':
      return band(titleLines(block, setting, 42, {}), block.facts, setting);
    case 'line':
      return aboveLine(block, setting);
    default:
      return setting.look.masthead satisfies never;
  }
}

/** All pictures that a masthead may show. */
export function pictures(look: Look): readonly ImageRun[] {
  return look.masthead === 'band' ? [bleed(look), look.logo] : [look.logo];
}

function titleLines(
  { title, subject }: MastheadBlock,
  setting: Setting,
  belowLogo: number,
  subjectPlace: ParagraphPlace,
): Paragraph[] {
  return [
    paragraph({
      spacing: { after: twips(belowLogo) },
      keepNext: true,
      children: [setting.bench.inline('logo', () => setting.look.logo)],
    }),
    plainParagraph(styles.title, title, setting),
    plainParagraph(styles.subtitle, subject, setting, subjectPlace),
  ];
}

/** A hairline across the page, and below its beginning a short bar. */
function aboveLine(block: MastheadBlock, setting: Setting): Element[] {
  const { colours, textWidth } = setting.look;
  const hairline = { style: 'single', size: eighths(0.75), color: colours.rule, space: 20 } as const;
  const bar = { style: 'single', size: eighths(3), color: colours.accent, space: 0 } as const;
  return [
    ...titleLines(block, setting, 48, { border: { bottom: hairline }, keepNext: true }),
    paragraph({
      style: styles.gap,
      border: { top: bar },
      indent: { right: twips(textWidth - 56) },
      spacing: exactly(10),
    }),
    ...(block.facts.length > 0 ? [identity(block.facts, setting)] : []),
  ];
}
