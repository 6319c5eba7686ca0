import type { PhaseBlock, PhaseColumns, StatementResponsibility } from '../../model/index.js';
import { duty } from './duty.js';
import { type Element, element } from './element.js';
import { note } from './note.js';
import type { Setting } from './setting.js';
import { cell, columnHeader, row, rowHeader, table, tableBody, tableHead } from './tables.js';
import { richText } from './text.js';

/** A phase: its heading, what leads in, its responsibilities as a table that the heading names, and notes. */
export function phase(block: PhaseBlock, setting: Setting): Element {
  const headingId = setting.nextHeadingId();
  return element(
    'div',
    { class: 'phase' },
    element(setting.headingTag(3), { class: 'heading-3', id: headingId }, ...richText(block.title)),
    ...block.introduction.map((text) => element('p', { class: 'lead-in' }, ...richText(text))),
    ...(block.responsibilities.length > 0 ? [responsibilities(block, headingId, setting)] : []),
    ...(block.notes.length > 0 ? [note(block.notes)] : []),
    ...(block.acknowledgement === undefined ? [] : [acknowledgement(block.acknowledgement)]),
  );
}

/** A box to tick on paper: the page itself is not a form. */
function acknowledgement(label: string): Element {
  return element(
    'p',
    { class: 'acknowledgement' },
    element('span', { class: 'box', 'aria-hidden': 'true' }),
    label,
  );
}

function responsibilities(
  { columns, responsibilities: all }: PhaseBlock,
  headingId: string,
  setting: Setting,
): Element {
  const labels = [
    ['reference', columns.reference],
    ['what', columns.responsibility],
    ['owner', columns.owner],
    ['due', columns.due],
  ] as const;
  const header = labels.flatMap(([name, label]) =>
    label === undefined ? [] : [columnHeader({ class: name }, label)],
  );
  return table(
    { class: 'duties', 'aria-labelledby': headingId },
    tableHead(...header),
    tableBody(...all.map((one) => responsibilityRow(one, columns, setting))),
  );
}

/** The row bears the responsibility's id, and its reference leads to it: that is how others can point at one clause. */
function responsibilityRow(
  { id, reference, text, details, owner, due, source }: StatementResponsibility,
  columns: PhaseColumns,
  { uniqueId }: Setting,
): Element {
  const rowId = uniqueId(id);
  return row(
    {
      id: rowId,
      'data-responsibility': id,
      'data-reference': reference,
      'data-file': source.file,
      'data-line': String(source.line),
    },
    rowHeader({ class: 'reference' }, element('a', { href: `#${encodeURIComponent(rowId)}` }, reference)),
    cell({ class: 'what' }, ...duty(text, details)),
    ...(columns.owner === undefined ? [] : [assigned('owner', columns.owner, owner)]),
    ...(columns.due === undefined ? [] : [assigned('due', columns.due, due)]),
  );
}

function assigned(name: 'owner' | 'due', label: string, value = ''): Element {
  return cell({ class: name, 'data-label': label }, ...(value === '' ? [] : [value]));
}
