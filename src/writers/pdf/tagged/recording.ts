import type { FormField } from '../form-field.js';
import type { Subset } from '../type/subset.js';
import type { Word } from '../type/word.js';
import type { TaggedDocument } from './document.js';
import { addElement, type ElementFacts, type StructureElement } from './element.js';
import type { Box, Form } from './form.js';
import type { Marking } from './marking.js';
import type { Line } from './pdfmake.js';
import { rareWords } from './text.js';

/** A part of a document's structure. */
export interface PartStructure {
  readonly elements: readonly StructureElement[];
  readonly fields: readonly { readonly field: FormField; readonly element: StructureElement }[];
}

/** Where a part is drawn as it was drawn in another document. */
export interface Stage {
  readonly document: TaggedDocument;
  readonly marking: Marking;
  readonly form: Form;
  /** Of the part, by number: those that the structure has, then those that drawing it adds. */
  readonly elements: StructureElement[];
  readonly fields: PartStructure['fields'];
  addToOutline(outline: NonNullable<Line['_outline']>, y: number): void;
}

/** Operators, the number of the element whose content begins, or what else is done. It holds nothing of its document. */
export type Step = string | number | ((stage: Stage) => void);

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

/** Notes how a part is drawn while it is. */
export class Recording {
  readonly #elements = new Map<StructureElement, number>();
  readonly #fields: PartStructure['fields'];
  readonly #groups: Step[][] = [];
  readonly #fonts = new Map<string, UsedFont>();
  /** Fonts of the group. */
  readonly #called = new Set<string>();
  #operators: string[] = [];
  #isComplete = true;

  constructor({ elements, fields }: PartStructure) {
    for (const element of withAllBelow(elements)) this.#elements.set(element, this.#elements.size);
    this.#fields = fields;
  }

  beginGroup(): void {
    this.#groups.push([]);
    this.#called.clear();
  }

  endGroup(): void {
    this.#flush();
  }

  operators(operators: string): void {
    this.#operators.push(operators);
  }

  step(step: Exclude<Step, string>): void {
    this.#flush();
    this.#groups.at(-1)?.push(step);
  }

  /** A font was called. */
  font(id: string, used: UsedFont, subset: 'common' | 'rest'): void {
    if (this.#called.has(`${id} ${subset}`)) return;
    this.#called.add(`${id} ${subset}`);
    this.#fonts.set(id, used);
    this.step(fontStep(id, subset));
  }

  /** Words were shown in the rest of a face. */
  rare(id: string, words: readonly Word[], size: number): void {
    this.step(rareStep(id, words, size));
  }

  /** Something depends on more than the part. */
  giveUp(): void {
    this.#isComplete = false;
  }

  /** An element was added to another one. */
  add(element: StructureElement, type: 'Link' | 'Span', parent: StructureElement): void {
    this.step(elementStep(type, this.numberOf(parent), element.facts));
    this.#elements.set(element, this.#elements.size);
  }

  numberOf(element: StructureElement): number {
    const number = this.#elements.get(element);
    if (number === undefined) this.giveUp();
    return number ?? 0;
  }

  field(field: object, box: Box): void {
    const number = this.#fields.findIndex((entry) => entry.field === field);
    if (number === -1) this.giveUp();
    this.step(fieldStep(number, box));
  }

  /** @returns Nothing where a part is drawn in another way in other documents. */
  finish(groups: number): Drawn | undefined {
    if (!this.#isComplete || this.#groups.length !== groups) return undefined;
    return { groups: this.#groups, fonts: [...this.#fonts.values()] };
  }

  #flush(): void {
    if (this.#operators.length === 0) return;
    this.#groups.at(-1)?.push(this.#operators.join('\n'));
    this.#operators = [];
  }
}

/* Steps are made outside of what knows the document, or they would hold it. */

function fontStep(id: string, subset: 'common' | 'rest'): Exclude<Step, string> {
  return ({ document }) => document.useFont(document.fontOf({ id })[subset], id);
}

function rareStep(id: string, words: readonly Word[], size: number): Exclude<Step, string> {
  return ({ document }) => document.addContent(rareWords(words, size, document.fontOf({ id })));
}

function fieldStep(number: number, box: Box): Exclude<Step, string> {
  return ({ form, fields, marking }) => {
    const entry = fields[number];
    if (entry !== undefined) form.add(entry.field, box, marking.annotationsOf(entry.element));
  };
}

function elementStep(type: 'Link' | 'Span', parent: number, facts: ElementFacts): Exclude<Step, string> {
  return ({ elements }) => {
    const known = elements[parent];
    if (known !== undefined) elements.push(addElement(type, known, facts));
  };
}

/** Elements and all that they consist of, in order. */
export function withAllBelow(elements: readonly StructureElement[]): StructureElement[] {
  const all: StructureElement[] = [];
  const add = (element: StructureElement): void => {
    all.push(element);
    for (const kid of element.kids) if ('type' in kid) add(kid);
  };
  for (const element of elements) add(element);
  return all;
}

/** Draws one group of a part as it was drawn before. */
export function replay(steps: readonly Step[], stage: Stage): void {
  for (const step of steps) {
    if (typeof step === 'string') stage.document.addContent(step);
    else if (typeof step === 'function') step(stage);
    else {
      const element = stage.elements[step];
      if (element !== undefined) stage.marking.begin(element);
    }
  }
}
