import type { GroupType } from '../content.js';
import type { Reference } from './pdfmake.js';

/** The structure types that are written (ISO 32000-1, 14.8.4). */
export type StructureType =
  | GroupType
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span'
  | 'Figure'
  | 'Form';

/** What is said of an element. */
export interface ElementFacts {
  /** BCP 47 tag, where it is not the document's. */
  readonly lang?: string;
  readonly alt?: string;
  readonly actualText?: string;
  /** What it can be found by; unique in the document. */
  readonly id?: string;
  /** Where a link goes. */
  readonly target?: string;
  /** What a link says. */
  readonly words?: string;
}

/** Names as plain strings, as pdfkit writes them. */
export interface Attributes {
  readonly O: 'Layout' | 'List' | 'Table';
  readonly [name: string]: string | number | readonly number[];
}

/** Part of the content of a page. */
export interface MarkedContent {
  readonly page: Reference;
  /** Number of the part on its page. */
  readonly mcid: number;
}

export interface ObjectReference {
  readonly page: Reference;
  readonly annotation: Reference;
}

export type Kid = StructureElement | MarkedContent | ObjectReference;

/** An element of the structure tree. Its kids come in reading order; content is added to it as pages are drawn. */
export interface StructureElement {
  readonly type: StructureType;
  readonly facts: ElementFacts;
  attributes: Attributes | undefined;
  readonly kids: Kid[];
}

/** A new element, as the last kid of its parent. */
export function addElement(
  type: StructureType,
  parent: StructureElement,
  facts: ElementFacts = {},
  attributes?: Attributes,
): StructureElement {
  const element: StructureElement = { type, facts, attributes, kids: [] };
  parent.kids.push(element);
  return element;
}

export function isElement(kid: Kid | undefined): kid is StructureElement {
  return kid !== undefined && 'type' in kid;
}

/** Elements and all that they consist of, in order. */
export function withAllBelow(elements: readonly StructureElement[]): StructureElement[] {
  const all: StructureElement[] = [];
  const add = (element: StructureElement): void => {
    all.push(element);
    for (const kid of element.kids) if (isElement(kid)) add(kid);
  };
  for (const element of elements) add(element);
  return all;
}
