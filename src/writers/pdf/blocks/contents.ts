import { spacing, typeScale } from '../../../brand/index.js';
import { type ContentsBlock, plainText, type RichText } from '../../../model/index.js';
import { type ContentsEntry, contentsTree } from '../../contents.js';
import type { Content, PageNumber, TextContent } from '../content.js';
import { heightOf, linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import type { TextStyle } from '../styles.js';

/** Room for a page number of five digits, which pdfmake measures before it knows the number. */
const numberWidth = 40;
/** The most that a number really takes: up to there go the dots. */
const longestNumber = 20;
const indent = 14;
const shortestLeader = 18;
const gap = 5;

/** A table of contents: sections and what is in them, each a link that leads there, with the number of its page. */
export function contents({ title }: ContentsBlock, setting: Setting): Content {
  const { text, styles, statement, paper } = setting;
  const sections = contentsTree(statement.blocks);
  const lines = sections
    .flatMap(({ entry, below }) => [entry, ...below])
    .reduce((sum, entry) => sum + linesOf(entry.text, typeScale.body, paper.textWidth - 100) + 0.5, 0);
  return {
    stack: [
      // It looks like a heading and is none: a table of contents does not list itself.
      text(title, styles.heading2, { margin: [0, 0, 0, spacing.afterHeading2] }),
      {
        stack: sections.map(({ entry, below }) => ({
          stack: [
            line(entry, styles.strong, 0, setting),
            ...(below.length > 0
              ? [{ stack: below.map((inner) => item(inner, setting)), group: 'TOC' as const }]
              : []),
          ],
          group: 'TOCI' as const,
          margin: [0, 0, 0, 5] as const,
        })),
        group: 'TOC',
      },
    ],
    unbreakable: heightOf(lines, typeScale.body) < paper.textHeight * 0.6,
  };
}

function item(entry: ContentsEntry, setting: Setting): Content {
  return { stack: [line(entry, setting.styles.body, indent, setting)], group: 'TOCI' };
}

/** Title, dots, number. A title that takes more than a line has no dots. */
function line(
  { block, text: title }: ContentsEntry,
  style: TextStyle,
  left: number,
  setting: Setting,
): Content {
  const { paper, textWidth } = setting;
  const id = setting.headingId(block);
  const room = paper.textWidth - left - numberWidth - gap;
  const wanted = Math.ceil(textWidth(plainText(title), style)) + 2;
  const width = wanted < room - shortestLeader - gap ? wanted : room - shortestLeader;
  return {
    columns: [
      { ...linked(title, id, style, setting), width },
      {
        ...leader(width === wanted ? room - width + numberWidth - longestNumber - gap : 0, style, setting),
        width: room - width - gap,
      },
      { ...pageNumber(id, setting), width: numberWidth },
    ],
    columnGap: gap,
    group: 'Reference',
    margin: [left, 0, 0, 1],
  };
}

/** The title as a link to where it stands. */
function linked(title: RichText, id: string, style: TextStyle, { text }: Setting): TextContent {
  const plain = title.map(({ text: words, language }) => ({
    text: words,
    ...(language !== undefined && { language }),
  }));
  const content = text(plain, style);
  return { ...content, text: content.text.map((piece) => ({ ...piece, linkToDestination: id })) };
}

function pageNumber(pageReference: string, { text, styles }: Setting): TextContent {
  const digits = text('0', styles.body, { alignment: 'right' });
  const pieces = digits.text.map(
    ({ font, lineHeight, bold = false }): PageNumber => ({
      font,
      lineHeight,
      bold,
      pageReference,
    }),
  );
  return { ...digits, text: pieces };
}

/** Dots on the baseline, drawn from the right so that those of all lines stand below each other. */
function leader(width: number, { size }: TextStyle, { colours }: Setting): Content {
  if (width <= 0) return { stack: [] };
  return {
    canvas: [
      {
        type: 'line',
        x1: width,
        y1: size,
        x2: 0,
        y2: size,
        lineWidth: 0.7,
        lineColor: colours.muted,
        dash: { length: 0.7, space: 3.3 },
      },
    ],
  };
}
