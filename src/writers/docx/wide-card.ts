import type { PartyCard } from '../../model/index.js';
import { type Paragraph, type Table, type TableCell, table, tableRow } from './elements.js';
import { plainParagraph } from './paragraph.js';
import { cardCell, cardInset, facts, nameLines, people } from './party-card.js';
import { inRows } from './rows.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { layoutTable, tableFrame } from './table.js';
import { twips } from './units.js';

const gap = 14;

/** How many columns of the table each cell of a row takes: the middle one of three is halved where the second of two begins. */
const spans = { one: [4], two: [2, 2], three: [1, 2, 1] } as const;

interface Row {
  readonly spans: readonly number[];
  readonly contents: readonly (readonly Paragraph[])[];
  readonly keepNext: boolean;
}

/**
 * A card across the page: who it is, two facts side by side, then three people. No row is split, so that nobody is torn
 * from what is said of them; the name stays with the facts, and the people's label with the first of them.
 */
export function wideCard(card: PartyCard, setting: Setting): Table {
  const person = (setting.look.textWidth - 2 * cardInset - 2 * gap) / 3;
  const half = (person + gap) / 2;
  const widths = [cardInset + person + gap, half, half, person + cardInset];
  const rows = rowsOf(card, setting);
  return table({
    ...tableFrame(widths),
    ...layoutTable,
    rows: rows.map((row, at) =>
      tableRow({
        cantSplit: true,
        keepNext: row.keepNext,
        children: cells(row, widths, { isFirst: at === 0, isLast: at === rows.length - 1 }, setting),
      }),
    ),
  });
}

function rowsOf(card: PartyCard, setting: Setting): Row[] {
  const pairs = inRows(facts(card, setting), 2);
  const [label, ...each] = people(card, setting);
  return [
    { spans: spans.one, contents: [nameLines(card, setting)], keepNext: true },
    ...pairs.map((pair, at) => ({
      spans: spans.two,
      contents: pair.map((fact) => [fact]),
      keepNext: at < pairs.length - 1,
    })),
    ...(label ? [{ spans: spans.one, contents: [[label]], keepNext: true }] : []),
    ...inRows(each, 3).map((three) => ({
      spans: spans.three,
      contents: three.map((person) => [person]),
      keepNext: false,
    })),
  ];
}

function cells(
  row: Row,
  widths: readonly number[],
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
  setting: Setting,
): TableCell[] {
  let column = 0;
  return row.spans.map((columnSpan, index) => {
    const own = widths.slice(column, column + columnSpan);
    column += columnSpan;
    const margins = {
      top: isFirst ? twips(11) : 0,
      bottom: isLast ? twips(4) : 0,
      left: index === 0 ? twips(cardInset) : 0,
      right: twips(column === widths.length ? cardInset : gap),
    };
    return cardCell(
      own.reduce((sum, width) => sum + width, 0),
      row.contents[index] ?? [plainParagraph(styles.small, '', setting)],
      { margins, isTop: isFirst, columnSpan },
      setting,
    );
  });
}
