import { type Attributes, type Element, element } from '../../../writers/index.js';

/** A table that only lays out: programs read nothing else alike. A row is a list of cells. */
export function layout(attributes: Attributes, ...rows: readonly (readonly Element[])[]): Element {
  return table({ role: 'presentation', ...attributes }, ...rows);
}

/** A table without lines and spaces of its own. */
export function table(attributes: Attributes, ...rows: readonly (readonly Element[])[]): Element {
  return element(
    'table',
    { cellpadding: '0', cellspacing: '0', border: '0', ...attributes },
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells))),
  );
}
