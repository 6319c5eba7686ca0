import { spacing, typeScale } from '../../../brand/index.js';
import type { Fact } from '../../../model/index.js';
import type { SheetMasthead } from '../../sheet.js';
import { factGrid } from '../blocks/masthead.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import { subjectStyle, type TextStyle } from '../styles.js';
import { inksOf, markShape } from './marks.js';
import type { SheetSetting } from './setting.js';

/** The title is larger than that of a statement: it is what the page is for. */
const titleSize = typeScale.title * 1.26;
const markSize = 30;
const markGap = 13;

/** Logo, mark and title, whom it is about, what it means; then the facts. As the brand has it: on a band, or above a line. */
export function sheetMasthead(masthead: SheetMasthead, setting: SheetSetting): Content {
  switch (setting.masthead) {
    case 'band':
      return onBand(masthead, setting);
    case 'line':
      return aboveLine(masthead, setting);
    default:
      return setting.masthead satisfies never;
  }
}

function aboveLine(masthead: SheetMasthead, setting: SheetSetting): Content {
  const { colours, paper, styles } = setting;
  const line = (width: number, lineWidth: number, lineColor: string) =>
    ({ type: 'line', x1: 0, y1: lineWidth / 2, x2: width, y2: lineWidth / 2, lineWidth, lineColor }) as const;
  return {
    stack: [
      ...identity(masthead, inksOf(masthead.mark, colours), styles.title, styles.furniture, setting),
      {
        canvas: [line(paper.textWidth, 0.75, colours.rule), line(56, 3, colours.accent)],
        margin: [0, 14, 0, 12],
      },
      ...facts(masthead, setting),
    ],
    margin: [0, 46 - spacing.page.top, 0, 0],
  };
}

function onBand(masthead: SheetMasthead, setting: SheetSetting): Content {
  const { colours, paper, styles } = setting;
  const { left, right, top } = spacing.page;
  const label = { ...styles.furniture, colour: colours.onBand };
  const inks = { ground: colours.onBand, sign: colours.band };
  const rows = [
    [{ stack: identity(masthead, inks, styles.titleOnBand, label, setting), fillColor: colours.band }],
    [{ stack: facts(masthead, setting), fillColor: colours.surface }],
  ];
  return {
    table: { widths: [paper.width - left - right], body: rows },
    layout: placing({
      paddingLeft: () => left,
      paddingRight: () => right,
      paddingTop: (row) => (row === 0 ? 40 : 13),
      paddingBottom: (row) => (row === 0 ? 20 : 9),
    }),
    role: 'layout',
    // From edge to edge.
    margin: [-left, -top, -right, 0],
  };
}

function identity(
  { label, title, subject, lead, mark }: SheetMasthead,
  inks: Parameters<typeof markShape>[2],
  titleStyle: TextStyle,
  labelStyle: TextStyle,
  { text, styles, paper, logo, masthead }: SheetSetting,
): Content[] {
  const picture = logo.content();
  const left = markSize + markGap;
  const heading = { headlineLevel: 1, outline: true, outlineText: title, outlineExpanded: true, id: 'title' };
  return [
    {
      columns: [
        picture,
        {
          ...text(label, labelStyle, { alignment: 'right', margin: [0, picture.height / 2 - 6, 0, 0] }),
          width: paper.textWidth - picture.width,
        },
      ],
      columnGap: 0,
      margin: [0, 0, 0, 18],
    },
    {
      columns: [
        { ...markShape(mark, markSize, inks), width: left, margin: [0, 9, 0, 0] },
        {
          ...text(title, { ...titleStyle, size: titleSize }, { ...heading, headlineLevel: 1, outline: true }),
          width: paper.textWidth - left,
        },
      ],
      columnGap: 0,
    },
    ...(subject === ''
      ? []
      : [text(subject, subjectStyle(subject, styles, masthead), { margin: [0, 2, 0, 0] })]),
    text(lead, { ...styles.body, colour: titleStyle.colour }, { margin: [0, 5, 0, 0] }),
  ];
}

/** Short ones side by side; below them names and digests, whose values are in line. */
function facts({ facts: short, lines }: SheetMasthead, setting: SheetSetting): Content[] {
  const { text, styles, paper, textWidth } = setting;
  const labels = lines.map(({ label }) => Math.ceil(textWidth(label, styles.label)) + 1);
  const width = Math.max(0, ...labels);
  const gap = 12;
  const row = ({ label, value }: Fact): Content => ({
    columns: [
      { ...text(label, styles.label, { margin: [0, 1, 0, 0] }), width },
      { ...text(value, styles.small), width: paper.textWidth - width - gap },
    ],
    columnGap: gap,
    margin: [0, 0, 0, 1],
  });
  return [...factGrid(short, setting), { stack: lines.map(row), margin: [0, 3, 0, 0] }];
}
