import type { Block } from '../model/index.js';

/** What a paragraph before it belongs to: a colon at the foot of a page and the list on the next would tear a sentence apart. */
const ledInTo: ReadonlySet<Block['kind']> = new Set([
  'list',
  'table',
  'parties',
  'choices',
  'exclusions',
  'signatures',
  'provenance',
]);

/** So many paragraphs lead in together; what is longer is a text of its own. */
const mostParagraphs = 4;

/** Whether a paragraph leads in to what follows it, and so stays on one page with it. */
export function leadsIn(following: readonly Block[]): boolean {
  const at = following.findIndex(({ kind }) => kind !== 'paragraph');
  const next = following[at];
  return next !== undefined && at < mostParagraphs && ledInTo.has(next.kind);
}
