import { Bookmark, Paragraph, type Table } from 'docx';
import type { PhaseBlock, StatementResponsibility } from '../../model/index.js';
import { details } from './lists.js';
import { phaseNumbering } from './numbering.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { type CellContent, dataTable } from './table.js';
import { richRuns } from './text.js';

const columnWidths = { reference: 46, owner: 92, due: 88 };

/** A phase: its heading stays with the table of its responsibilities, whose numbers Word counts. */
export function phase(block: PhaseBlock, setting: Setting, place: number): (Paragraph | Table)[] {
  return [
    richParagraph(styles.heading2, block.title, setting),
    ...block.introduction.map((text) => richParagraph(styles.body, text, setting, { keepNext: true })),
    ...(block.responsibilities.length > 0 ? [responsibilities(block, setting, place)] : []),
    ...block.notes.map((text) => richParagraph(styles.note, text, setting)),
  ];
}

function responsibilities(
  { columns, responsibilities: all }: PhaseBlock,
  setting: Setting,
  place: number,
): Table {
  const extra = [
    columns.owner === undefined ? 0 : columnWidths.owner,
    columns.due === undefined ? 0 : columnWidths.due,
  ];
  const taken = extra.reduce((sum, width) => sum + width, columnWidths.reference);
  const labels = [columns.reference, columns.responsibility, columns.owner, columns.due];
  return dataTable(
    {
      widths: [columnWidths.reference, setting.look.textWidth - taken, ...extra.filter((width) => width > 0)],
      header: labels
        .filter((label) => label !== undefined)
        .map((label) => [plainParagraph(styles.tableHeading, label, setting)]),
      rows: all.map((responsibility) => [
        [reference(place)],
        [
          responsibilityText(responsibility, setting),
          ...details(responsibility.details, styles.tableText, setting),
        ],
        ...(columns.owner === undefined ? [] : [value(responsibility.owner, setting)]),
        ...(columns.due === undefined ? [] : [value(responsibility.due, setting)]),
      ]),
    },
    setting,
  );
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

function value(text: string | undefined, setting: Setting): CellContent {
  return [plainParagraph(styles.tableText, text ?? '', setting)];
}
