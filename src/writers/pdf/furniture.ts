import { spacing } from '../../brand/index.js';
import type { Content } from './content.js';
import type { Setting } from './setting.js';

/** Letters of a running header or footer: about as many as one line holds. */
const longest = 100;

/** The line on top of every page but the first, which has the masthead. */
export function pageHeader({ statement, text, styles, colours, paper }: Setting): Content {
  const { left } = spacing.page;
  return {
    stack: [
      text(shorten(statement.furniture.header), styles.furniture),
      hairline(paper.textWidth, colours.rule, 7),
    ],
    margin: [left, 34, spacing.page.right, 0],
  };
}

/** The line at the foot of every page: the brand's text, and which page this is. */
export function pageFooter(
  page: number,
  pages: number,
  { statement, text, styles, colours, paper }: Setting,
): Content {
  const { footer, pageOf } = statement.furniture;
  const numbers = pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  const numbersWidth = 110;
  return {
    stack: [
      hairline(paper.textWidth, colours.rule, 0),
      {
        columns: [
          { ...text(shorten(footer), styles.furniture), width: paper.textWidth - numbersWidth - 12 },
          { ...text(numbers, styles.furniture, { alignment: 'right' }), width: numbersWidth },
        ],
        columnGap: 12,
        margin: [0, 7, 0, 0],
      },
    ],
    margin: [spacing.page.left, 18, spacing.page.right, 0],
  };
}

function hairline(width: number, lineColor: string, above: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor }],
    margin: [0, above, 0, 0],
  };
}

/** A running line repeats what the page says in full elsewhere, so the middle of a long one can go. */
function shorten(line: string): string {
  const letters = [...line];
  if (letters.length <= longest) return line;
  const half = longest / 2;
  return `${letters.slice(0, half).join('').trimEnd()} … ${letters.slice(-half).join('').trimStart()}`;
}
