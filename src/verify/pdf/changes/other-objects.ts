import type { Field } from '../file/form.js';
import type { Graph } from '../file/graph.js';
import { ofKind } from '../syntax/values.js';
import { tellProperties } from './catalog-changes.js';
import { ownLooks } from './looks.js';
import { wordsFor } from './object-words.js';
import type { Page } from './pages.js';
import { type Place, reachedFrom } from './places.js';
import type { Told } from './told.js';

/**
 * Tells of all changed objects but those that are held against each other by themselves: pages and their lists, the form and
 * its fields, what is drawn on pages, attached files.
 */
export function tellOthers(
  before: Graph,
  changed: ReadonlySet<number>,
  places: ReadonlyMap<number, Place>,
  pages: readonly Page[],
  fields: readonly Field[],
  told: Told,
): void {
  const root = ofKind(before.trailer.get('Root'), 'reference')?.number;
  const widgets = new Set(
    fields.flatMap((field) => [field.number, ...field.widgets.map(({ number }) => number)]),
  );
  // The looks of a check box are there already; nobody draws them anew.
  const drawn = fields.filter(({ type }) => type !== 'Btn');
  const looks = new Set(drawn.flatMap((field) => field.widgets.map(({ number }) => number)));
  const rest = [...before.trailer].flatMap(([key, value]) => (key === 'Info' ? [] : [value]));
  const elsewhere = reachedFrom(before, rest, (number, key) =>
    number === root
      ? ['DSS', 'Extensions', 'Perms', 'Metadata'].includes(key)
      : key === 'AP' && looks.has(number ?? -1),
  );
  const own = ownLooks(before, drawn, elsewhere);
  const compared = new Set([...widgets, ...pages.map(({ number }) => number), ...annotationLists(pages)]);
  for (const number of changed) {
    const place = places.get(number);
    if (place === undefined || compared.has(number) || own.has(number) || isCompared(place)) continue;
    if (
      isOfSignatures(place) &&
      !elsewhere.has(number) &&
      ofKind(before.object(number), 'stream') === undefined
    )
      continue;
    // Somebody could have called a page's content so in a revision before.
    if (isAboutDocument(place) && !elsewhere.has(number)) {
      tellProperties(told);
      continue;
    }
    const { code, message } = wordsFor(place);
    if (code !== 'attachment-changed' || told.reasons.every((reason) => reason.code !== code))
      told.tell(code, message);
  }
}

function annotationLists(pages: readonly Page[]): readonly number[] {
  return pages.flatMap(({ entries }) => ofKind(entries.get('Annots'), 'reference')?.number ?? []);
}

/** The catalog, the form's own dictionary and list, the tree of pages, and what is drawn on a page. */
function isCompared({ path, page }: Place): boolean {
  const way = path.join('/');
  if (/^Root(?:\/AcroForm(?:\/Fields)?)?$/.test(way)) return true;
  if (page === undefined && /^Root\/Pages(?:\/Kids(?:\/\d+)?)*$/.test(way)) return true;
  return page !== undefined && path.includes('Contents');
}

function isOfSignatures({ path: [root, key] }: Place): boolean {
  return root === 'Root' && (key === 'DSS' || key === 'Extensions' || key === 'Perms');
}

function isAboutDocument({ path }: Place): boolean {
  const way = path.join('/');
  return way === 'Info' || way === 'Root/Metadata';
}
