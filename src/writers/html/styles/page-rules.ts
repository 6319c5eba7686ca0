import { spacing, typeScale } from '../../../brand/index.js';
import type { Brand, Furniture } from '../../../model/index.js';
import { cssString } from './css-text.js';

/** Paper, margins, and what stands in the margins of every page (CSS Paged Media 3, 4 and 5). */
export function pageRules(
  { header, footer, pageOf }: Furniture,
  { colours, masthead, paper }: Pick<Brand, 'colours' | 'masthead' | 'paper'>,
): string {
  const { top, right, bottom, left } = spacing.page;
  const type = `font-family:var(--body-face);font-size:${typeScale.tiny}pt;line-height:1.4;color:${colours.muted}`;
  const hairline = `.5pt solid ${colours.rule}`;
  const above = `${type};vertical-align:bottom;margin-bottom:22pt;padding-bottom:6pt;border-bottom:${hairline}`;
  const below = `${type};vertical-align:top;margin-top:18pt;padding-top:6pt;border-top:${hairline}`;
  // The text keeps its distance from the edges of the paper, so that a band need not.
  return `
@page{size:${paper};margin:${top}pt 0 ${bottom}pt;
@top-left{content:${cssString(header)};${above};margin-left:${left}pt;margin-right:${right}pt;text-align:start}
@bottom-left{content:${cssString(footer)};${below};margin-left:${left}pt;text-align:start}
@bottom-right{content:${pageNumbers(pageOf)};${below};margin-right:${right}pt;text-align:end}
}
@page :first{margin-top:${masthead === 'band' ? 0 : 46}pt;@top-left{content:none}}
`;
}

/** `Page {page} of {pages}` as CSS counts pages; an empty text where they are not counted. */
function pageNumbers(pageOf: string): string {
  if (pageOf === '') return '""';
  return pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return 'counter(page)';
      return part === '{pages}' ? 'counter(pages)' : cssString(part);
    })
    .join(' ');
}
