import type { ListItem, RichText } from '../../model/index.js';
import { inline } from './text.js';

/** What is to be done, in a cell of a table. A cell is one line, so that details are a list in tags. */
export function duty(text: RichText, details: readonly ListItem[]): string {
  return inline(text, 'cell') + (details.length > 0 ? detailList(details) : '');
}

function detailList(items: readonly ListItem[]): string {
  return `<ul>${items.map(({ text, items: inner }) => `<li>${duty(text, inner)}</li>`).join('')}</ul>`;
}
