import { Bookmark, Paragraph, type Table } from 'docx';
import { typeScale } from '../../brand/index.js';
import type { PhaseBlock, StatementResponsibility } from '../../model/index.js';
import { dutyTexts, type NarrowColumn } from '../duty-texts.js';
import { acknowledgement } from './acknowledgement.js';
import { heading } from './heading.js';
import { details } from './lists.js';
import { estimatedWidth } from './measure.js';
import { note } from './note.js';
import { phaseNumbering } from './numbering.js';
import { plainParagraph, richParagraph, tableGap } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { cellPadding, dataTable } from './table.js';
import { richRuns } from './text.js';

/** A phase: its heading stays with the table of its responsibilities, whose numbers Word counts. */
export function phase(block: PhaseBlock, setting: Setting, place: number): (Paragraph | Table)[] {
  const acknowledged = block.acknowledgement !== undefined;
  return [
    heading(block, block.title, setting),
    ...block.introduction.map((text) => richParagraph(styles.body, text, setting, { keepNext: true })),
    ...(block.responsibilities.length > 0 ? [responsibilities(block, setting, place)] : []),
    ...(block.notes.length > 0 ? [tableGap(), ...note(block.notes, setting, acknowledged)] : []),
    ...(block.acknowledgement === undefined
      ? []
      : [acknowledgement(block, block.acknowledgement, setting, place)]),
  ];
}

function responsibilities(
  { columns, responsibilities: all, notes, acknowledgement: label }: PhaseBlock,
  setting: Setting,
  place: number,
): Table {
  const shown = (['owner', 'due'] as const).flatMap((column) => {
    const label = columns[column];
    return label === undefined ? [] : [{ column, label }];
  });
  const width = (column: NarrowColumn, least: number) =>
    columnWidth(dutyTexts(column, setting.statement), least, 104);
  const referenceWidth = width('reference', 30);
  const extraWidths = shown.map(({ column }) => width(column, 48));
  const taken = extraWidths.reduce((sum, width) => sum + width, referenceWidth);
  const labels = [columns.reference, columns.responsibility, ...shown.map(({ label }) => label)];
  return dataTable(
    {
      widths: [referenceWidth, setting.look.textWidth - taken, ...extraWidths],
      keepNext: label !== undefined && notes.length === 0,
      header: labels.map((label) => [plainParagraph(styles.tableHeading, label, setting)]),
      rows: all.map((responsibility) => [
        [reference(place)],
        [
          responsibilityText(responsibility, setting),
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

/** As wide as the longest text of a column needs, within limits, and its paddings. */
function columnWidth(texts: readonly string[], least: number, most: number): number {
  const width = Math.min(Math.max(estimatedWidth(texts, typeScale.small), least), most);
  return width + cellPadding.edge + cellPadding.between;
}

/** An empty paragraph that Word numbers. */
function reference(place: number): Paragraph {
  return new Paragraph({
    style: styles.tableText,
    numbering: { reference: phaseNumbering(place), instance: 0, level: 0 },
  });
}

/** The text within its bookmark, so that other documents and later versions can lead to it. */
function responsibilityText(responsibility: StatementResponsibility, setting: Setting): Paragraph {
  const name = setting.bookmarks.get(responsibility);
  const children = richRuns(responsibility.text, setting);
  return new Paragraph({
    style: styles.tableText,
    children: name === undefined ? children : [new Bookmark({ id: name, children })],
  });
}
