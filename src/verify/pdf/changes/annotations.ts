import { entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { nameOf, ofKind } from '../syntax/values.js';
import type { Page } from './pages.js';
import { sameValue } from './same-value.js';
import type { Told } from './told.js';

/** What annotations are called (ISO 32000-2, table 171). */
const annotations: Readonly<Record<string, string>> = {
  Text: 'a note',
  FreeText: 'a text box',
  Popup: 'a note',
  Link: 'a link',
  Stamp: 'a stamp',
  Highlight: 'a marking',
  Underline: 'a marking',
  StrikeOut: 'a marking',
  Squiggly: 'a marking',
  Ink: 'a drawing',
  Line: 'a drawing',
  Square: 'a drawing',
  Circle: 'a drawing',
  Polygon: 'a drawing',
  FileAttachment: 'an attached file',
  Redact: 'a redaction',
  Widget: 'a form field',
};

/**
 * Tells of annotations that were put on a page or taken from it.
 *
 * @param allowed Numbers of widgets that may be new: of signatures without an extent.
 */
export function compareAnnotations(
  before: Graph,
  one: Page,
  after: Graph,
  other: Page,
  at: number,
  allowed: ReadonlySet<number>,
  { tell }: Told,
): void {
  const numbers = (graph: Graph, page: Page) =>
    itemsOf(graph, page.entries.get('Annots')).map((each) => ofKind(each, 'reference')?.number ?? -1);
  const then = numbers(before, one);
  const now = numbers(after, other);
  const known = new Set(then);
  const kept = new Set(now);
  const list = itemsOf(after, other.entries.get('Annots'));
  if (sameValue(before.resolve(one.entries.get('Annots')), after.resolve(other.entries.get('Annots'))))
    return;
  for (const [index, number] of now.entries()) {
    if (number !== -1 && (known.has(number) || allowed.has(number))) continue;
    const kind = nameOf(entriesOf(after, list[index]).get('Subtype')) ?? '';
    tell('annotation-added', `Page ${at}: ${annotations[kind] ?? 'something'} was added`);
  }
  if (then.some((number) => !kept.has(number)))
    tell('page-changed', `Page ${at}: a field, note or link was removed`);
  const order = now.filter((number) => known.has(number));
  if (kept.size !== now.length || order.some((number, index) => number !== then[index]))
    tell('page-changed', `Page ${at}: its fields and notes are in another order`);
}
