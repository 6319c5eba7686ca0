import { type StructureElement, withAllBelow } from './element.js';
import type { Box } from './form.js';
import type { Action, Drawn, LinkPlace, PartStructure, Step, UsedFont } from './steps.js';

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

  action(action: Action): void {
    this.#add(action);
  }

  /** The content of an element begins. */
  begin(element: StructureElement): void {
    this.#add(this.#numberOf(element));
  }

  /** A font was called. */
  font(id: string, used: UsedFont, subset: 'common' | 'rest'): void {
    if (this.#called.has(`${id} ${subset}`)) return;
    this.#called.add(`${id} ${subset}`);
    this.#fonts.set(id, used);
    this.#add({ does: 'font', id, subset });
  }

  /** Something depends on more than the part. */
  giveUp(): void {
    this.#isComplete = false;
  }

  /** An element was added to another one. */
  element(element: StructureElement, type: 'Link' | 'Span', parent: StructureElement): void {
    this.#add({ does: 'element', type, parent: this.#numberOf(parent), facts: element.facts });
    this.#elements.set(element, this.#elements.size);
  }

  link(place: LinkPlace, element: StructureElement): void {
    this.#add({ does: 'link', place, element: this.#numberOf(element) });
  }

  field(field: object, box: Box): void {
    const number = this.#fields.findIndex((entry) => entry.field === field);
    if (number === -1) this.giveUp();
    else this.#add({ does: 'field', number, box });
  }

  /** @returns Nothing where a part is drawn in another way in other documents. */
  finish(groups: number): Drawn | undefined {
    if (!this.#isComplete || this.#groups.length !== groups) return undefined;
    return { groups: this.#groups, fonts: [...this.#fonts.values()] };
  }

  #numberOf(element: StructureElement): number {
    const number = this.#elements.get(element);
    if (number === undefined) this.giveUp();
    return number ?? 0;
  }

  #add(step: Exclude<Step, string>): void {
    this.#flush();
    this.#groups.at(-1)?.push(step);
  }

  #flush(): void {
    if (this.#operators.length === 0) return;
    this.#groups.at(-1)?.push(this.#operators.join('\n'));
    this.#operators = [];
  }
}
