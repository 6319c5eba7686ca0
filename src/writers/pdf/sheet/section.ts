import { statusColours } from '../../../brand/index.js';
import type { SheetCell, SheetColumn, SheetRun, SheetSection } from '../../sheet.js';
import type { Cell, Content, Inline, TextContent } from '../content.js';
import { ruled, ruledPadding } from '../layouts.js';
import type { TextStyle } from '../styles.js';
import { inksOf, markShape } from './marks.js';
import type { SheetSetting } from './setting.js';

const markSize = 9;
const markColumn = 14;

/** A heading and its table, which no page end tears: all is on one page. */
export function sheetSection(section: SheetSection, setting: SheetSetting): Content {
  const { text, styles, colours } = setting;
  const { id, title, columns, rows, more } = section;
  const hasHeader = columns.some(({ label }) => label !== undefined);
  const widths = widthsOf(columns, setting);
  const layout = ruled(colours, columns.length, { headerRows: hasHeader ? 1 : 0 });
  const body = rows.map((row) =>
    columns.map(({ names }, at): Cell => {
      const content = cell(row[at] ?? { text: [] }, widths[at] ?? 0, setting);
      return names ? { ...content, rowHeader: true } : content;
    }),
  );
  return {
    stack: [
      text(title, styles.heading3, {
        headlineLevel: 2,
        outline: true,
        outlineText: title,
        outlineParentId: 'title',
        id,
        margin: [0, 0, 0, 4],
      }),
      ...(rows.length === 0
        ? []
        : [
            {
              table: {
                widths,
                body: [
                  ...(hasHeader ? [columns.map(({ label = '' }) => text(label, styles.label))] : []),
                  ...body,
                ],
                ...(hasHeader && { headerRows: 1 }),
                dontBreakRows: true,
              },
              layout: {
                ...layout,
                // Without a header the table begins with a line of its own.
                hLineWidth: () => 0.5,
                paddingTop: () => 2.6,
                paddingBottom: () => 2.6,
              },
            } satisfies Content,
          ]),
      ...(more === undefined ? [] : [text(more, styles.quiet, { margin: [8, 3, 0, 0] })]),
    ],
    group: 'Sect',
    margin: [0, 11, 0, 0],
  };
}

function widthsOf(columns: readonly SheetColumn[], { paper }: SheetSetting): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'rest' ? 0 : width), 0);
  const sharing = columns.filter(({ width }) => width === 'rest').length;
  const rest = (paper.textWidth - ruledPadding(columns.length) - fixed) / Math.max(sharing, 1);
  return columns.map(({ width }) => (width === 'rest' ? rest : width));
}

function cell(given: SheetCell, width: number, setting: SheetSetting): Content {
  const { text, styles, colours } = setting;
  const { mark, flag, notes = [] } = given;
  const style = styleOf(given, setting);
  const words: Content[] = [
    ...(given.text.length === 0 ? [] : [marked(given.text, style, setting, flag)]),
    ...notes.map((note) => text(note, styles.quiet)),
  ];
  if (mark === undefined) return words.length === 1 && words[0] ? words[0] : { stack: words };
  const shape = markShape(mark, markSize, inksOf(mark, colours));
  const above = (style.size * 1.4 - markSize) / 2;
  return {
    columns: [
      { ...shape, width: markColumn, margin: [0, above, 0, 0] },
      { stack: words, width: width - markColumn },
    ],
    columnGap: 0,
  };
}

function styleOf({ look }: SheetCell, { styles }: SheetSetting): TextStyle {
  switch (look) {
    case 'strong':
      return styles.smallStrong;
    case 'quiet':
      return styles.quiet;
    case undefined:
      return styles.small;
    default:
      return look satisfies never;
  }
}

/** Runs with what marks them; before them the flag, where there is one. */
function marked(
  runs: readonly SheetRun[],
  style: TextStyle,
  setting: SheetSetting,
  flag?: string,
): TextContent {
  const { text, colours } = setting;
  const set = runs.flatMap(({ text: words, language, differs, isCode }) => {
    const strong = differs === 'in';
    const run = { text: words, ...(language !== undefined && { language }), ...(strong && { strong }) };
    const pieces = text([run], style).text;
    if (differs !== undefined)
      return pieces.map((piece) => ({ ...piece, ...look(differs, colours.surface) }));
    return isCode ? pieces.map((piece) => ({ ...piece, color: colours.muted, noWrap: true })) : pieces;
  });
  const before = flag === undefined ? [] : [...flagged(flag, setting).text, ...text(' ', style).text];
  return { ...text('', style), text: [...before, ...set] };
}

function look(differs: NonNullable<SheetRun['differs']>, background: string): Partial<Inline> {
  return differs === 'out'
    ? { color: statusColours.bad, decoration: 'lineThrough', decorationThickness: 0.6, background }
    : { color: statusColours.bad, decoration: 'underline', decorationThickness: 0.9, background };
}

/** White on the colour of what is wrong. */
export function flagged(flag: string, { text, styles }: SheetSetting): TextContent {
  const set = text(`\u00A0${flag}\u00A0`, { ...styles.smallStrong, colour: statusColours.on });
  const look = { background: statusColours.bad, color: statusColours.on };
  return { ...set, text: set.text.map((piece) => ({ ...piece, ...look })) };
}
