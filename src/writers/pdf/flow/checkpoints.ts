/// <reference path="./pdfmake.d.ts" />
import type { Context, PlacedItem } from 'pdfmake/js/LayoutBuilder.js';

/** How far a layout had come before a part of the document. */
export interface Checkpoint {
  /** How many nodes were laid out before. */
  readonly nodes: number;
  readonly page: number;
  /** On that page and those after it. */
  readonly items: readonly (readonly PlacedItem[])[];
  restore(): void;
}

/**
 * Notes how far the layout has come, between two parts of the document where no column or table is open. What is on pages
 * before the current one does not change any more.
 */
export function checkpoint(context: Context, nodes: number): Checkpoint {
  const { x, y, availableWidth, availableHeight, page, lastColumnWidth, marginXTopParent } = context;
  const { length } = context.pages;
  const items = context.pages.slice(page).map((one) => [...one.items]);
  return {
    nodes,
    page,
    items,
    restore() {
      const place = { x, y, availableWidth, availableHeight, page, lastColumnWidth, marginXTopParent };
      Object.assign(context, place);
      context.pages.length = length;
      for (const [at, own] of items.entries()) {
        const target = context.pages[page + at];
        if (target !== undefined) target.items = [...own];
      }
    },
  };
}
