import type { Diagnostic } from '../../../diagnostics/index.js';
import { type Field, fieldsOf } from '../file/form.js';
import type { Graph } from '../file/graph.js';
import { sameEntry } from '../file/section.js';
import { compareAnnotations } from './annotations.js';
import { checkAppearance } from './appearance-check.js';
import { compareAttachments } from './attachments.js';
import { compareCatalog } from './catalog-changes.js';
import { compareField } from './field-changes.js';
import { hasOtherLook } from './looks.js';
import { checkNewField } from './new-field.js';
import { tellOthers } from './other-objects.js';
import { comparePage, comparePageOrder, tellContents } from './page-changes.js';
import { type Page, pagesOf } from './pages.js';
import { type Place, placesOf } from './places.js';
import { sameValue } from './same-value.js';
import { newTold, type Told } from './told.js';

export interface Comparison {
  readonly reasons: readonly Diagnostic[];
  /** Names of fields whose value or look is another one. */
  readonly touched: readonly string[];
}

/**
 * What changed in a document from one revision to another, object by object. Allowed is what a seal allows (DocMDP 2, ISO
 * 32000-2, table 257): values of fields with looks that show them, signatures in fields, and what belongs to signatures.
 * Everything else is told. Throws `Damaged`.
 *
 * Every object that was there, or was referred to, is held against the one that has its number now. So what is new can only
 * be reached where one of these differs, and there it is looked at.
 */
export function compareRevisions(before: Graph, after: Graph): Comparison {
  const told = newTold();
  const pages = pagesOf(before);
  const fields = fieldsOf(before);
  const fieldsNow = fieldsOf(after);
  const places = placesOf(before, pages);
  // Those that are referred to and were never there as well: they could come later.
  const numbers = new Set([...before.numbers, ...places.keys()]);
  const changed = new Set([...numbers].filter((number) => isChanged(before, after, number)));
  compareCatalog(before, after, told);
  compareAttachments(before, after, changed, told);
  const isNew = ({ number }: Field) => fields.every((each) => each.number !== number);
  const added = fieldsNow.filter(isNew).filter((field) => checkNewField(after, field, told));
  comparePages({ before, after, changed, places, told }, pages, new Set(added.map(({ number }) => number)));
  const touched = compareFields({ before, after, changed, places, told }, fields, fieldsNow);
  tellOthers(before, changed, places, pages, fields, told);
  return { reasons: told.reasons, touched };
}

interface Two {
  readonly before: Graph;
  readonly after: Graph;
  readonly changed: ReadonlySet<number>;
  readonly places: ReadonlyMap<number, Place>;
  readonly told: Told;
}

function isChanged(before: Graph, after: Graph, number: number): boolean {
  const entry = before.entry(number);
  if (entry?.kind === 'at' && sameEntry(entry, after.entry(number))) return false;
  return (
    !sameValue(before.object(number), after.object(number)) ||
    generation(before, number) !== generation(after, number)
  );
}

function generation(graph: Graph, number: number): number {
  const entry = graph.entry(number);
  return entry?.kind === 'at' ? entry.generation : 0;
}

function comparePages(
  { before, after, changed, places, told }: Two,
  pages: readonly Page[],
  unseen: ReadonlySet<number>,
): void {
  const pagesNow = pagesOf(after);
  comparePageOrder(pages, pagesNow, told);
  const redrawn = [...changed].flatMap((number) => {
    const { page, path } = places.get(number) ?? { page: undefined, path: [] };
    return path.includes('Contents') && page !== undefined ? [page] : [];
  });
  for (const [index, page] of pages.entries()) {
    const at = index + 1;
    const now = pagesNow.find(({ number }) => number === page.number);
    if (now === undefined) continue;
    comparePage(before, page, after, now, at, told);
    compareAnnotations(before, page, after, now, at, unseen, told);
    if (redrawn.includes(at)) tellContents(before, page, after, now, at, told);
  }
}

function compareFields(
  { before, after, changed, told }: Two,
  fields: readonly Field[],
  fieldsNow: readonly Field[],
): readonly string[] {
  const touched: string[] = [];
  for (const field of fields) {
    const now = fieldsNow.find(({ number }) => number === field.number);
    if (now === undefined) {
      told.tell('field-changed', `The field ${field.name} was removed`);
      continue;
    }
    const isFilled = compareField(before, field, after, now, told);
    const isOther = hasOtherLook(before, field, now, changed);
    if (!isFilled && !isOther) continue;
    touched.push(field.name);
    if (field.type !== 'Sig') checkAppearance(before, after, now, isFilled, told);
    else if (isOther && !(isFilled && field.value === null)) {
      told.tell('field-changed', `The field ${field.name}: its look was changed without a signature`);
    }
  }
  return touched;
}
