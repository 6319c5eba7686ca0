import type { SheetCell, SheetColumn, SheetRun, SheetSection } from '../../sheet.js';
import { type Element, element, type Node } from '../element.js';
import { cell, columnHeader, row, rowHeader, table, tableBody, tableHead } from '../tables.js';
import { markShape } from './marks.js';
import { widthClass } from './style.js';

/** A heading and its table, which the heading names. */
export function sheetSection({ id, title, columns, rows, more }: SheetSection): Element {
  const hasHeader = columns.some(({ label }) => label !== undefined);
  return element(
    'section',
    {},
    element('h2', { class: 'heading-3', id }, title),
    ...(rows.length === 0
      ? []
      : [
          table(
            { class: 'records', 'aria-labelledby': id },
            ...(hasHeader
              ? [tableHead(...columns.map((each) => columnHeader(widthOf(each), each.label ?? '')))]
              : []),
            tableBody(
              ...rows.map((cells) =>
                row({}, ...columns.map((column, at) => cellOf(cells[at] ?? { text: [] }, column))),
              ),
            ),
          ),
        ]),
    ...(more === undefined ? [] : [element('p', { class: 'more' }, more)]),
  );
}

function widthOf({ width }: SheetColumn) {
  return width === 'rest' ? {} : { class: widthClass(width) };
}

function cellOf(given: SheetCell, column: SheetColumn): Element {
  const { mark, flag, text, notes = [], look } = given;
  const words: Element[] = [
    ...(text.length === 0 ? [] : [element('p', { class: look }, ...flagged(flag), ...text.map(run))]),
    ...notes.map((note) => element('p', { class: 'notes' }, isolated(note))),
  ];
  const content =
    mark === undefined
      ? words
      : [element('div', { class: 'marked' }, markShape(mark), element('div', {}, ...words))];
  return column.names
    ? rowHeader(widthOf(column), ...content)
    : cell({ ...widthOf(column), 'data-label': column.label }, ...content);
}

function flagged(flag: string | undefined): Node[] {
  return flag === undefined ? [] : [element('strong', { class: 'flag' }, flag), ' '];
}

function run({ text, language, differs, isCode }: SheetRun): Node {
  if (isCode) return element('span', { class: 'code' }, text);
  const words = isolated(text, language);
  if (differs === undefined) return words;
  return element(differs === 'out' ? 'del' : 'ins', {}, words);
}

/** What somebody else wrote has its own direction, which says nothing about the text around it. */
export function isolated(text: string, language?: string): Element {
  return element('bdi', { lang: language }, text);
}
