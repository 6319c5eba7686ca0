import type { Graph } from '../file/graph.js';
import { latin1 } from '../syntax/characters.js';
import { ofKind, type PdfValue } from '../syntax/values.js';
import type { Page } from './pages.js';
import { changedKeys } from './same-value.js';
import type { Told } from './told.js';

/** Tells of pages that were taken out, put in or moved. */
export function comparePageOrder(before: readonly Page[], after: readonly Page[], { tell }: Told): void {
  const now = after.map(({ number }) => number);
  const then = before.map(({ number }) => number);
  for (const [at, number] of then.entries()) {
    if (!now.includes(number)) tell('page-removed', `Page ${at + 1} was removed`);
  }
  for (const [at, number] of now.entries()) {
    if (!then.includes(number)) tell('page-changed', `A page was put in as page ${at + 1}`);
  }
  const kept = then.filter((number) => now.includes(number));
  const order = now.filter((number) => then.includes(number));
  if (kept.some((number, at) => number !== order[at])) tell('page-changed', 'The pages are in another order');
}

/** Of no account for what is seen. Annotations are looked at by themselves. */
const harmless = ['Annots', 'LastModified'];

/** Tells of what changed in the page itself: not in what it refers to, and not in its annotations. */
export function comparePage(
  before: Graph,
  one: Page,
  after: Graph,
  other: Page,
  at: number,
  told: Told,
): void {
  for (const key of [
    ...changedKeys(one.entries, other.entries),
    ...changedKeys(one.inherited, other.inherited),
  ]) {
    if (harmless.includes(key)) continue;
    if (key === 'Contents') tellContents(before, one, after, other, at, told);
    else told.tell('page-changed', `Page ${at}: ${words[key] ?? `its entry ${key} was changed`}`);
  }
}

const words: Readonly<Record<string, string>> = {
  Resources: 'the fonts or pictures that it uses were changed',
  MediaBox: 'its size was changed',
  CropBox: 'the part of it that is seen was changed',
  Rotate: 'it was turned',
  AA: 'an action was added that runs by itself',
  Parent: 'it was moved to another part of the document',
};

/** Tells what became of that which is drawn on a page. */
export function tellContents(
  before: Graph,
  one: Page,
  after: Graph,
  other: Page,
  at: number,
  { tell }: Told,
): void {
  const then = contentsOf(before, one);
  const now = contentsOf(after, other);
  const added = now.startsWith(then) || now.endsWith(then) ? now.length - then.length : 0;
  const isText = then !== now && /T[jJ]\b/.test(added > 0 ? now.replace(then, '') : then + now);
  const what = isText ? 'text' : 'something';
  if (added > 0) tell('page-changed', `Page ${at}: ${what} was added outside the form fields`);
  else if (then !== now && then.includes(now)) tell('page-changed', `Page ${at}: ${what} was removed`);
  else tell('page-changed', `Page ${at}: ${what} was changed outside the form fields`);
}

function contentsOf(graph: Graph, { entries }: Page): string {
  const contents: PdfValue = graph.resolve(entries.get('Contents'));
  const streams = ofKind(contents, 'array')?.items ?? [contents];
  return streams
    .flatMap((each) => {
      const stream = ofKind(graph.resolve(each), 'stream');
      return stream ? [latin1(graph.store.decoded(stream)).trim()] : [];
    })
    .join('\n');
}
