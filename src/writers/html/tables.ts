import { type Attributes, type Element, element, type Node } from './element.js';

/*
 * Tables. On a narrow screen their rows are laid out as blocks, which makes browsers forget that they are tables; therefore
 * every part says its role.
 */

export function table(attributes: Attributes, ...children: readonly Node[]): Element {
  return element('table', { ...attributes, role: 'table' }, ...children);
}

export function tableHead(...cells: readonly Element[]): Element {
  return element('thead', { role: 'rowgroup' }, row({}, ...cells));
}

export function tableBody(...rows: readonly Element[]): Element {
  return element('tbody', { role: 'rowgroup' }, ...rows);
}

export function row(attributes: Attributes, ...cells: readonly Element[]): Element {
  return element('tr', { ...attributes, role: 'row' }, ...cells);
}

export function columnHeader(attributes: Attributes, ...content: readonly Node[]): Element {
  return element('th', { ...attributes, scope: 'col', role: 'columnheader' }, ...content);
}

export function rowHeader(attributes: Attributes, ...content: readonly Node[]): Element {
  return element('th', { ...attributes, scope: 'row', role: 'rowheader' }, ...content);
}

/** `data-label` is shown before the cell's content where the columns' headers are not. */
export function cell(attributes: Attributes, ...content: readonly Node[]): Element {
  return element('td', { ...attributes, role: 'cell' }, ...content);
}
