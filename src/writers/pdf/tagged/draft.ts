import type { Rank } from '../../outline.js';
import type { Content } from '../content.js';
import type { FormField } from '../form-field.js';
import type { StructureElement } from './element.js';
import type { PartStructure } from './steps.js';

/** A document's structure, and where in it what is drawn belongs. The keys are parts of the document definition. */
export interface Structure {
  readonly root: StructureElement;
  /** By the parts of the definition. */
  readonly parts: ReadonlyMap<object, PartStructure>;
  /** Of texts and pictures. */
  readonly elements: ReadonlyMap<object, StructureElement>;
  /** Labels of list items, by item. */
  readonly labels: ReadonlyMap<object, StructureElement>;
  readonly fields: ReadonlyMap<object, { readonly field: FormField; readonly element: StructureElement }>;
  /** The words of a text's links in order. */
  readonly linkTexts: ReadonlyMap<object, readonly string[]>;
}

/** A structure that is being made. */
export interface Draft {
  readonly elements: Map<object, StructureElement>;
  readonly labels: Map<object, StructureElement>;
  readonly fields: Map<object, { readonly field: FormField; readonly element: StructureElement }>;
  readonly linkTexts: Map<object, readonly string[]>;
  /** Levels of headings become ranks that begin with one and leave none out (ISO 14289-1, 7.4.2). */
  rank(level: Rank): Rank;
  /** @param alone The parent holds nothing else, so that a text needs no paragraph of its own in it. */
  place(content: Content, parent: StructureElement, options?: { readonly alone?: boolean }): void;
}
