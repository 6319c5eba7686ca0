import { SymbolRun } from 'docx';
import type { Choice, ChoicesBlock } from '../../model/index.js';
import { type Paragraph, paragraph, type Table } from './elements.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { type CellContent, dataTable } from './table.js';
import { plainRuns } from './text.js';

const widths = { mark: 28, state: 110 };

/** Boxes of Wingdings, a font that every Word has; hardly a text font has them. */
const marks = { selected: 'F0FE', notSelected: 'F0A8' };

/** Services or options: a mark, what it is, and the state in words. */
export function choices({ label, choices: all }: ChoicesBlock, setting: Setting): Table {
  return dataTable(
    {
      widths: [widths.mark, setting.look.textWidth - widths.mark - widths.state, widths.state],
      header: [[plainParagraph(styles.tableHeading, label, setting)]],
      whole: true,
      rows: all.map((choice) => [[mark(choice, setting)], what(choice, setting), [state(choice, setting)]]),
    },
    setting,
  );
}

function mark({ selected }: Choice, setting: Setting): Paragraph {
  const { accent, muted } = setting.look.colours;
  const symbol = setting.bench.inline(
    `mark ${selected}`,
    () =>
      new SymbolRun({
        char: selected ? marks.selected : marks.notSelected,
        symbolfont: 'Wingdings',
        color: selected ? accent : muted,
      }),
  );
  return paragraph({ style: styles.tableText, children: [symbol] });
}

function what({ label, description, selected }: Choice, setting: Setting): CellContent {
  return [
    plainParagraph(styles.tableText, label, setting, { bold: selected }),
    ...(description === undefined ? [] : [plainParagraph(styles.quiet, description, setting)]),
  ];
}

function state({ state: words, selected }: Choice, setting: Setting): Paragraph {
  const { accent, muted } = setting.look.colours;
  const format = selected ? { color: accent, bold: true } : { color: muted };
  return paragraph({
    style: styles.tableValue,
    alignment: 'right',
    children: plainRuns(words, setting, format),
  });
}
