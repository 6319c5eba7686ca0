import { spacing } from '../../brand/index.js';
import type { Statement } from '../../model/index.js';
import type { Content } from './content.js';
import type { Setting } from './setting.js';

/** What the lines at the edges of a page need to know of their document. */
type Surroundings = Pick<Setting, 'text' | 'textWidth' | 'styles' | 'colours' | 'paper'> & {
  readonly statement: Pick<Statement, 'furniture'>;
};

/** Between the two ends of a footer. */
const gap = 12;

/** The line on top of every page but the first, which has the masthead. */
export function pageHeader(setting: Surroundings): Content {
  const { statement, text, styles, colours, paper } = setting;
  const { left } = spacing.page;
  return {
    stack: [
      text(shorten(statement.furniture.header, paper.textWidth, setting), styles.furniture),
      hairline(paper.textWidth, colours.rule, 7),
    ],
    margin: [left, 34, spacing.page.right, 0],
  };
}

/** The line at the foot of every page: the brand's text, and which page this is. */
export function pageFooter(page: number, pages: number, setting: Surroundings): Content {
  const { statement, text, styles, colours, paper } = setting;
  const { footer, pageOf } = statement.furniture;
  const numbers = pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  const numbersWidth = 110;
  const width = paper.textWidth - numbersWidth - gap;
  return {
    stack: [
      hairline(paper.textWidth, colours.rule, 0),
      {
        columns: [
          { ...text(shorten(footer, width, setting), styles.furniture), width },
          { ...text(numbers, styles.furniture, { alignment: 'right' }), width: numbersWidth },
        ],
        columnGap: gap,
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

/**
 * A running line repeats what the page says in full elsewhere, so the middle of one that is longer than its place can go.
 */
function shorten(line: string, width: number, { textWidth, styles }: Surroundings): string {
  const fits = (text: string) => textWidth(text, styles.furniture) <= width;
  if (fits(line)) return line;
  const letters = [...line];
  const shortened = (half: number) =>
    `${letters.slice(0, half).join('').trimEnd()} … ${letters.slice(-half).join('').trimStart()}`;
  let [least, most] = [1, Math.floor(letters.length / 2)];
  while (least < most) {
    const half = Math.ceil((least + most) / 2);
    if (fits(shortened(half))) least = half;
    else most = half - 1;
  }
  return shortened(least);
}
