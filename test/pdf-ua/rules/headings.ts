import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import {
  asDict,
  asText,
  dictEntry,
  entry,
  items,
  nameEntry,
  nameTree,
  textEntry,
} from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** Headings begin at the first level and go down one at a time. */
export function checkHeadings({ structure }: Subject): Finding[] {
  let level = 0;
  return structure.elements.flatMap(({ role, place }) => {
    if (role === 'H') return [finding('heading-unnumbered', place)];
    const next = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (next === 0) return [];
    const before = level;
    level = next;
    if (before === 0) return next === 1 ? [] : [finding('heading-first', place)];
    return next > before + 1 ? [finding('heading-gap', place)] : [];
  });
}

/** Where there are headings there is an outline, and its entries lead to pages. */
export function checkOutlines({ document, catalog, structure }: Subject): Finding[] {
  if (!structure.elements.some(({ role }) => /^H[1-6]$/.test(role))) return [];
  const pages = new Set<PDFDict>(document.getPages().map(({ node }) => node));
  const named = nameTree(dictEntry(dictEntry(catalog, 'Names'), 'Dests'));
  const leads = (target: PDFObject | undefined): boolean => {
    const name = asText(target);
    if (name !== undefined) return leads(named.get(name));
    if (target instanceof PDFDict) return leads(entry(target, 'D'));
    const page = target instanceof PDFArray ? asDict(items(target)[0]) : undefined;
    return page !== undefined && pages.has(page);
  };
  const entries = outlineEntries(dictEntry(catalog, 'Outlines'));
  if (entries.length === 0) return [finding('outlines', 'catalog')];
  return entries.flatMap((dict) => {
    const title = textEntry(dict, 'Title') ?? '';
    const action = dictEntry(dict, 'A');
    const target =
      entry(dict, 'Dest') ?? (nameEntry(action, 'S') === 'GoTo' ? entry(action, 'D') : undefined);
    return title.trim() === '' || !leads(target) ? [finding('outlines', `outline entry ${title}`)] : [];
  });
}

function outlineEntries(parent: PDFDict | undefined): PDFDict[] {
  const entries: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  let next = dictEntry(parent, 'First');
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    entries.push(next, ...outlineEntries(next));
    next = dictEntry(next, 'Next');
  }
  return entries;
}
