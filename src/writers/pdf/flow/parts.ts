/// <reference path="./pdfmake.d.ts" />
import type { Context, FlowNode, PlacedItem } from 'pdfmake/js/LayoutBuilder.js';
import type { Drawn } from '../tagged/steps.js';
import { createRecent, type Recent } from '../type/recent.js';
import type { Checkpoint } from './checkpoints.js';
import type { MeasuredTexts } from './measured-text.js';

/** What a rule for page breaks asks of a node. */
export type BreakNode = Pick<FlowNode, 'id' | 'headlineLevel' | 'pageBreak' | 'positions'> & {
  readonly table?: { readonly lastRowAlone?: boolean };
};

/** A node that a break may come before, or that one may depend on. */
export interface Candidate {
  readonly part: Part;
  /** Place among those of its part, which is the same in every layout. */
  readonly number: number;
  readonly node: BreakNode;
}

/** A break before a candidate, or before the last row but one of a table whose last row would stand alone. */
export interface Break {
  readonly candidate: number;
  readonly row: boolean;
  /** The node knows of it. */
  made: boolean;
}

/** A part of the document: one of the nodes that it consists of. */
export interface Part {
  readonly content: object;
  /** All that its layout depends on but the place where it begins; nothing where no other document has the same. */
  readonly key: string | undefined;
  /** Once it was needed. */
  measured: FlowNode | undefined;
  readonly breaks: Break[];
  /** Something in it was too tall for a page and may break now, which its key does not tell. */
  changed: boolean;
  /** What is known of its layout is not enough to draw it. */
  anew: boolean;
}

/** Where a layout stands between two parts. */
export type Place = Pick<
  Context,
  'x' | 'y' | 'availableWidth' | 'availableHeight' | 'lastColumnWidth' | 'marginXTopParent' | 'page'
>;

/** The layout of a part, of which nothing is left but what others depend on. Pages are counted from that where it begins. */
export interface KeptPart {
  readonly end: Place;
  readonly candidates: readonly BreakNode[];
  /** In the order of their pages; on a page the grounds come before all that was there before. */
  readonly groups: readonly { readonly page: number; readonly front: boolean }[];
  /** How it is drawn, once it was. */
  drawn: Drawn | undefined;
  /** It is drawn in another way in every document. */
  unfit: boolean;
}

/** By a part's key, its breaks, and the place where it begins. */
export type KeptParts = Recent<string, KeptPart>;

/** A document has some ten of them, each in one or two places before it is clear where pages end. */
const keptParts = 160;

export function createKeptParts(): KeptParts {
  return createRecent(keptParts);
}

/** What a layout remembers of earlier documents. */
export interface FlowMemory {
  readonly measuredTexts: MeasuredTexts;
  readonly keptParts: KeptParts;
}

/** What may come from there. */
export interface KnownParts {
  /** Of a part of the document, all that its layout depends on but the place where it begins. */
  readonly keys: ReadonlyMap<object, string>;
  /** Whether a part that was drawn in another document can be drawn so in this one. */
  isDrawable(part: KeptPart): boolean;
}

/** A part in a document that is laid out. */
export interface PlacedPart {
  readonly part: Part;
  readonly start: Checkpoint;
  readonly candidates: Candidate[];
  kept: KeptPart | undefined;
  /** It was put there as it is known; else its items are there. */
  wasPut: boolean;
}

/** All that a part has on a page before, or behind, what other parts have there. */
export interface PartGroup {
  readonly placed: PlacedPart;
  readonly number: number;
  /** Nothing where the part is known. */
  readonly items: readonly PlacedItem[] | undefined;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  interface PlacedItems {
    readonly part: PartGroup;
  }
}

export function partOf(content: object, key: string | undefined): Part {
  return {
    content,
    key,
    measured: undefined,
    breaks: [],
    changed: false,
    anew: false,
  };
}

/** By what a part's layout is found; nothing where it cannot be kept. */
export function keyAt({ key, breaks, changed }: Part, context: Context): string | undefined {
  if (key === undefined || changed || context.page !== context.pages.length - 1) return undefined;
  const { x, y, availableWidth, availableHeight, lastColumnWidth, marginXTopParent } = context;
  const isEmpty = context.pages[context.page]?.items.length === 0;
  const before = breaks.map(({ candidate, row }) => `${candidate}${row ? 'r' : ''}`);
  const place = [x, y, availableWidth, availableHeight, lastColumnWidth, marginXTopParent, isEmpty];
  return `${place.join(' ')} ${before.join(' ')} ${key}`;
}

/** @param page The page that others are counted from. */
export function placeOf(context: Context, page: number): Place {
  const { x, y, availableWidth, availableHeight, lastColumnWidth, marginXTopParent } = context;
  return {
    x,
    y,
    availableWidth,
    availableHeight,
    ...(lastColumnWidth !== undefined && { lastColumnWidth }),
    ...(marginXTopParent !== undefined && { marginXTopParent }),
    page: context.page - page,
  };
}

/** A node as the rule for breaks sees it, its pages counted from another one. */
export function seenFrom(
  page: number,
  { id, headlineLevel, pageBreak, table, positions }: BreakNode,
): BreakNode {
  const [first] = positions;
  const pages = new Set(positions.map(({ pageNumber }) => pageNumber));
  if (first !== undefined) pages.delete(first.pageNumber);
  const others = [...pages].map((pageNumber) => ({ pageNumber, verticalRatio: 0 }));
  const shifted = (first === undefined ? [] : [first, ...others]).map(({ pageNumber, verticalRatio }) => ({
    pageNumber: pageNumber - page,
    verticalRatio,
  }));
  return {
    ...(id !== undefined && { id }),
    ...(headlineLevel !== undefined && { headlineLevel }),
    ...(pageBreak !== undefined && { pageBreak }),
    ...(table !== undefined && { table: { lastRowAlone: table.lastRowAlone ?? false } }),
    positions: shifted,
  };
}
