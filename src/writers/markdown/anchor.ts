import { escapeHtml } from './escape.js';

/** A place to link to that says nothing itself: it bears the id of a responsibility. */
export function anchor(id: string): string {
  return `<a id="${escapeHtml(id)}"></a>`;
}
