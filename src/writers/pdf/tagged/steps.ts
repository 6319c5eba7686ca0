import type { FormField } from '../form-field.js';
import type { Subset } from '../type/subset.js';
import type { Word } from '../type/word.js';
import type { ElementFacts, StructureElement } from './element.js';
import type { Box } from './form.js';
import type { Line } from './pdfmake.js';

/** A part of a document's structure. */
export interface PartStructure {
  readonly elements: readonly StructureElement[];
  readonly fields: readonly { readonly field: FormField; readonly element: StructureElement }[];
}

export type Outlined = NonNullable<Line['_outline']>;

/** What a link leads from and to. */
export interface LinkPlace {
  readonly box: Box;
  readonly address?: string;
  readonly destination?: string;
}

/** What else is done where a part is drawn. Elements go by their number in the part. */
export type Action =
  | { readonly does: 'font'; readonly id: string; readonly subset: 'common' | 'rest' }
  | { readonly does: 'rare'; readonly id: string; readonly words: readonly Word[]; readonly size: number }
  | { readonly does: 'field'; readonly number: number; readonly box: Box }
  | {
      readonly does: 'element';
      readonly type: 'Link' | 'Span';
      readonly parent: number;
      readonly facts: ElementFacts;
    }
  | { readonly does: 'link'; readonly place: LinkPlace; readonly element: number }
  | { readonly does: 'outline'; readonly outline: Outlined; readonly y: number }
  | { readonly does: 'destination'; readonly id: string; readonly x: number; readonly top: number };

/** Operators, the number of the element whose content begins, or what else is done. It holds nothing of its document. */
export type Step = string | number | Action;

/** A face that operators call by its name, and the subset that their codes are of. */
export interface UsedFont {
  readonly face: readonly [typeface: string, bold: boolean, italics: boolean];
  readonly shared: Subset;
}

/** How a part is drawn. */
export interface Drawn {
  /** By groups. */
  readonly groups: readonly (readonly Step[])[];
  readonly fonts: readonly UsedFont[];
}
