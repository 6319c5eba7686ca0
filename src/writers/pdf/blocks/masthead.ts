import { spacing } from '../../../brand/index.js';
import { type Fact, type MastheadBlock, plainText } from '../../../model/index.js';
import type { Content, Margin } from '../content.js';
import { placing } from '../layouts.js';
import type { Setting } from '../setting.js';
import { subjectStyle } from '../styles.js';

/** Facts side by side in one row. */
const perRow = 4;
const gap = 20;

/** Logo, title, customer and facts, as the brand has it: on a band across the page, or on paper above a line. */
export function masthead(block: MastheadBlock, setting: Setting): Content {
  switch (setting.masthead) {
    case 'band':
      return onBand(block, setting);
    case 'line':
      return aboveLine(block, setting);
    default:
      return setting.masthead satisfies never;
  }
}

function aboveLine({ title, subject, facts }: MastheadBlock, setting: Setting): Content {
  const { text, styles, colours, paper, logo } = setting;
  const line = (width: number, lineWidth: number, lineColor: string) =>
    ({ type: 'line', x1: 0, y1: lineWidth / 2, x2: width, y2: lineWidth / 2, lineWidth, lineColor }) as const;
  return {
    stack: [
      { ...logo.content(), margin: [0, 0, 0, 52] },
      text(title, styles.title, titleRank(setting, title)),
      text(subject, subjectStyle(subject, styles, 'line'), { margin: [0, 3, 0, 20] }),
      {
        canvas: [line(paper.textWidth, 0.75, colours.rule), line(56, 3, colours.accent)],
        margin: [0, 0, 0, 13],
      },
      ...factRows(facts, setting),
    ],
    // The first page has no running header: the logo stands where it would.
    margin: [0, 46 - spacing.page.top, 0, 0],
  };
}

function onBand({ title, subject, facts }: MastheadBlock, setting: Setting): Content {
  const { text, styles, colours, paper, logo } = setting;
  const { left, right, top } = spacing.page;
  const identity: Content = {
    stack: [
      { ...logo.content(), margin: [0, 0, 0, 46] },
      text(title, styles.titleOnBand, titleRank(setting, title)),
      text(subject, subjectStyle(subject, styles, 'band'), { margin: [0, 4, 0, 0] }),
    ],
  };
  const rows = [
    [{ ...identity, fillColor: colours.band }],
    ...(facts.length > 0 ? [[{ stack: factRows(facts, setting), fillColor: colours.surface }]] : []),
  ];
  return {
    table: { widths: [paper.width - left - right], body: rows },
    layout: placing({
      paddingLeft: () => left,
      paddingRight: () => right,
      paddingTop: (row) => (row === 0 ? 46 : 15),
      paddingBottom: (row) => (row === 0 ? 34 : 9),
    }),
    role: 'layout',
    // From edge to edge.
    margin: [-left, -top, -right, 0],
  };
}

function titleRank({ uniqueId }: Setting, title: string) {
  return {
    headlineLevel: 1,
    outline: true,
    outlineText: title,
    id: uniqueId('title'),
    outlineExpanded: true,
  } as const;
}

/** What facts side by side need to know of their document. */
type FactSetting = Pick<Setting, 'text' | 'textWidth' | 'styles' | 'paper'>;

function factRows(facts: readonly Fact[], setting: FactSetting): Content[] {
  const rows: Content[] = [];
  for (let at = 0; at < facts.length; at += perRow) rows.push(factRow(facts.slice(at, at + perRow), setting));
  return rows;
}

/** The same, with the columns of all rows in line. */
export function factGrid(facts: readonly Fact[], setting: FactSetting): Content[] {
  const rows = Array.from({ length: Math.ceil(facts.length / perRow) }, (_, at) =>
    facts.slice(at * perRow, (at + 1) * perRow),
  );
  const widthOf = (fact: Fact) => widthOfFact(fact, setting);
  const widest = Array.from({ length: Math.min(facts.length, perRow) }, (_, column) =>
    rows
      .flatMap((row) => row[column] ?? [])
      .reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one)),
  );
  const widths = factWidths(widest, setting);
  return rows.map((row) => factRow(row, setting, widths));
}

function factRow(
  facts: readonly Fact[],
  setting: FactSetting,
  widths: readonly number[] = factWidths(facts, setting),
): Content {
  const { text, styles } = setting;
  const margin: Margin = [0, 0, 0, 4];
  return {
    columns: facts.map(({ label, value }, at) => ({
      stack: [text(label, styles.label), text(value, styles.tableStrong)],
      width: widths[at] ?? 0,
    })),
    columnGap: gap,
    margin,
  };
}

/** Equal columns; where a text would take two lines, its column gets what the others do not need. */
function factWidths(facts: readonly Fact[], setting: FactSetting): readonly number[] {
  const equal = (setting.paper.textWidth - (perRow - 1) * gap) / perRow;
  const wanted = facts.map((fact) => Math.ceil(widthOfFact(fact, setting)) + 1);
  // Where there are fewer facts than columns.
  const free = (perRow - facts.length) * (equal + gap);
  const missing = wanted.reduce((sum, width) => sum + Math.max(width - equal, 0), 0);
  const spare = wanted.reduce((sum, width) => sum + Math.max(equal - width, 0), 0);
  const given = Math.min(missing, spare + free);
  const taken = Math.max(given - free, 0) / Math.max(spare, 1);
  return wanted.map((width) =>
    width > equal ? equal + ((width - equal) * given) / missing : equal - (equal - width) * taken,
  );
}

function widthOfFact({ label, value }: Fact, { styles, textWidth }: FactSetting): number {
  return Math.max(textWidth(label, styles.label), textWidth(plainText(value), styles.tableStrong));
}
