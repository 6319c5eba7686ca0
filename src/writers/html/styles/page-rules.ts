import { spacing, typeScale } from '../../../brand/index.js';
import type { Furniture } from '../../../model/index.js';
import type { Look } from '../look.js';
import { cssString } from './css-text.js';

/** Paper, margins, and what stands in the margins of every page (CSS Paged Media 3, 4 and 5). */
export function pageRules(
  { header, footer, pageOf }: Furniture,
  { colours, masthead, paper }: Pick<Look, 'colours' | 'masthead' | 'paper'>,
): string {
  const { top, right, bottom, left } = spacing.page;
  const line = `font-family:var(--body-face);font-size:${typeScale.tiny}pt;color:${colours.muted}`;
  return `
@page{size:${paper};margin:${top}pt ${right}pt ${bottom}pt ${left}pt;
@top-left{content:${cssString(header)};${line};width:100%;text-align:start;vertical-align:top;margin-top:34pt}
@bottom-left{content:${cssString(footer)};${line};text-align:start;vertical-align:top;margin-top:18pt}
@bottom-right{content:${pageNumbers(pageOf)};${line};text-align:end;vertical-align:top;margin-top:18pt}
}
@page :first{margin-top:${masthead === 'band' ? 0 : 46}pt;@top-left{content:none}}
`;
}

/** `Page {page} of {pages}` as CSS counts pages. */
function pageNumbers(pageOf: string): string {
  return pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return 'counter(page)';
      return part === '{pages}' ? 'counter(pages)' : cssString(part);
    })
    .join(' ');
}
