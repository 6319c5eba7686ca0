import { plainText, type TableBlock } from '../../model/index.js';
import type { Element } from './element.js';
import { cell, columnHeader, row, table, tableBody, tableHead } from './tables.js';
import { richText } from './text.js';

/** A table of the template's own. */
export function ownTable({ header, rows }: TableBlock): Element {
  const labels = header.map(plainText);
  return table(
    { class: 'own' },
    tableHead(...header.map((text) => columnHeader({}, ...richText(text)))),
    tableBody(
      ...rows.map((cells) =>
        row({}, ...cells.map((text, at) => cell({ 'data-label': labels[at] }, ...richText(text)))),
      ),
    ),
  );
}
