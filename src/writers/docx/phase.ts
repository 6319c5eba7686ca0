import type { PhaseBlock, StatementResponsibility } from '../../model/index.js';
import { acknowledgement } from './acknowledgement.js';
import { bookmarked } from './bookmarks.js';
import { type Element, type Paragraph, paragraph, type Table } from './elements.js';
import { heading as headingParagraph } from './heading.js';
import { details } from './lists.js';
import { note } from './note.js';
import { phaseNumbering } from './numbering.js';
import { plainParagraph, richParagraph, tableGap } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import type { Duties, HeadingPlace } from './surroundings.js';
import { dataTable } from './table.js';
import { richRuns } from './text.js';

/** Where a phase stands. `place` is its own among the statement's blocks. */
export interface PhasePlace {
  readonly heading: HeadingPlace;
  readonly duties: Duties;
  readonly place: number;
}

/** A phase: its heading stays with the table of its responsibilities, whose numbers Word counts. */
export function phase(
  block: PhaseBlock,
  { heading, duties, place }: PhasePlace,
  setting: Setting,
): Element[] {
  const acknowledged = block.acknowledgement !== undefined;
  return [
    headingParagraph(block.title, heading, setting),
    ...block.introduction.map((text) => richParagraph(styles.body, text, setting, { keepNext: true })),
    ...(block.responsibilities.length > 0 ? [responsibilities(block, duties, setting, place)] : []),
    ...(block.notes.length > 0 ? [tableGap(), ...note(block.notes, setting, acknowledged)] : []),
    ...(block.acknowledgement === undefined
      ? []
      : [acknowledgement(block, block.acknowledgement, setting, place)]),
  ];
}

function responsibilities(
  { columns, responsibilities: all, notes, acknowledgement: label }: PhaseBlock,
  { bookmarks, widths }: Duties,
  setting: Setting,
  place: number,
): Table {
  const shown = (['owner', 'due'] as const).flatMap((column) => {
    const label = columns[column];
    return label === undefined ? [] : [{ column, label }];
  });
  const extraWidths = shown.map(({ column }) => widths[column]);
  const taken = extraWidths.reduce((sum, width) => sum + width, widths.reference);
  const labels = [columns.reference, columns.responsibility, ...shown.map(({ label }) => label)];
  return dataTable(
    {
      widths: [widths.reference, setting.look.textWidth - taken, ...extraWidths],
      keepNext: label !== undefined && notes.length === 0,
      header: labels.map((label) => [plainParagraph(styles.tableHeading, label, setting)]),
      rows: all.map((responsibility, at) => [
        [reference(place)],
        [
          responsibilityText(responsibility, bookmarks[at] ?? '', setting),
          ...details(responsibility.details, styles.tableText, setting),
        ],
        ...shown.map(({ column }) => [
          plainParagraph(styles.tableValue, responsibility[column] ?? '', setting),
        ]),
      ]),
    },
    setting,
  );
}

/** An empty paragraph that Word numbers. */
function reference(place: number): Paragraph {
  return paragraph({
    style: styles.tableText,
    numbering: { reference: phaseNumbering(place), instance: 0, level: 0 },
  });
}

/** The text within its bookmark, so that other documents and later versions can lead to it. */
function responsibilityText(
  { text }: StatementResponsibility,
  bookmark: string,
  setting: Setting,
): Paragraph {
  const children = richRuns(text, setting);
  return paragraph({ style: styles.tableText, children: bookmarked(bookmark, children) });
}
