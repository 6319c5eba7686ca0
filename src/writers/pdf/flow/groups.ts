/// <reference path="./pdfmake.d.ts" />
import type { Context, PlacedItem } from 'pdfmake/js/LayoutBuilder.js';
import { type KeptPart, type PartGroup, type PlacedPart, placeOf, seenFrom } from './parts.js';

/**
 * Makes groups of what a part has put on the pages, and keeps its layout.
 *
 * @returns Nothing where that is mixed with what was there before, or where the page is not the last one.
 */
export function keepPart(placed: PlacedPart, context: Context): KeptPart | undefined {
  const { start, candidates } = placed;
  const pages = context.pages.slice(start.page);
  const parted = pages.map(({ items }, page) => partedBy(start.items[page] ?? [], items));
  if (context.page !== context.pages.length - 1) return undefined;
  const groups: (PartGroup & { readonly page: number; readonly front: boolean })[] = [];
  const group = (items: readonly PlacedItem[], page: number, front: boolean): PlacedItem[] => {
    if (items.length === 0) return [];
    const added = { placed, number: groups.length, items, page, front };
    groups.push(added);
    return [{ type: 'part', item: added }];
  };
  const after: PlacedItem[][] = [];
  for (const [page, found] of parted.entries()) {
    if (found === undefined) return undefined;
    const [front = [], between = [], behind = []] = found;
    after.push([...group(front, page, true), ...between, ...group(behind, page, false)]);
  }
  for (const [at, page] of pages.entries()) page.items = after[at] ?? [];
  return {
    end: placeOf(context, start.page),
    candidates: candidates.map(({ node }) => seenFrom(start.page, node)),
    groups: groups.map(({ page, front }) => ({ page, front })),
    drawn: groups.length === 0 ? { groups: [], fonts: [] } : undefined,
    unfit: false,
  };
}

/** Grounds go to the front of a page, all else to its end. */
function partedBy(
  before: readonly PlacedItem[],
  items: readonly PlacedItem[],
): readonly (readonly PlacedItem[])[] | undefined {
  const [first] = before;
  if (first === undefined) return [[], [], items];
  const start = items.indexOf(first);
  const end = start + before.length;
  if (start === -1 || items[end - 1] !== before.at(-1)) return undefined;
  return [items.slice(0, start), before, items.slice(end)];
}

/** Puts a part to where the layout has come, as it is known. */
export function putPart(placed: PlacedPart, kept: KeptPart, context: Context): void {
  const { page } = placed.start;
  for (let added = 0; added < kept.end.page; added++) context.moveToNextPage();
  for (const [number, { page: at, front }] of kept.groups.entries()) {
    const group: PlacedItem = { type: 'part', item: { placed, number, items: undefined } };
    const items = context.pages[page + at]?.items;
    if (front) items?.unshift(group);
    else items?.push(group);
  }
  const { lastColumnWidth, marginXTopParent } = kept.end;
  Object.assign(context, { ...kept.end, lastColumnWidth, marginXTopParent, page: page + kept.end.page });
  for (const [number, node] of kept.candidates.entries())
    placed.candidates.push({ part: placed.part, number, node: seenFrom(-page, node) });
}
