import { Paragraph, SymbolRun, type Table } from 'docx';
import type { Choice, ChoicesBlock } from '../../model/index.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { type CellContent, dataTable } from './table.js';
import { plainRuns } from './text.js';

const stateWidth = 110;

/** The check mark of Wingdings, a font that every Word has; few text fonts have one. */
const checkMark = { char: 'F0FC', symbolfont: 'Wingdings' };

/** Services or options with what was chosen, in words first. */
export function choices({ label, choices: all }: ChoicesBlock, setting: Setting): Table {
  return dataTable(
    {
      widths: [setting.look.textWidth - stateWidth, stateWidth],
      header: [[plainParagraph(styles.tableHeading, label, setting)]],
      rows: all.map((choice) => [what(choice, setting), [state(choice, setting)]]),
    },
    setting,
  );
}

function what({ label, description }: Choice, setting: Setting): CellContent {
  return [
    plainParagraph(styles.tableText, label, setting, { bold: true }),
    ...(description === undefined ? [] : [plainParagraph(styles.quiet, description, setting)]),
  ];
}

function state({ state: words, selected }: Choice, setting: Setting): Paragraph {
  const color = selected ? setting.look.colours.accent : setting.look.colours.muted;
  return new Paragraph({
    style: styles.tableText,
    children: [
      ...(selected ? [new SymbolRun({ ...checkMark, color, children: [] }), ...plainRuns(' ', setting)] : []),
      ...plainRuns(words, setting, { color, bold: selected }),
    ],
  });
}
