import type { TaggedDocument } from './document.js';
import { addElement, type StructureElement } from './element.js';
import type { Form } from './form.js';
import { placeLink } from './links.js';
import type { Marking } from './marking.js';
import type { Action, Outlined, PartStructure, Step } from './steps.js';
import { rareWords } from './text.js';

/** Where a part is drawn as it was drawn in another document. */
export interface Stage {
  readonly document: TaggedDocument;
  readonly marking: Marking;
  readonly form: Form;
  /** Of the part, by number: those that the structure has, then those that drawing it adds. */
  readonly elements: StructureElement[];
  readonly fields: PartStructure['fields'];
  addToOutline(outline: Outlined, y: number): void;
}

/** Draws one group of a part as it was drawn before. */
export function replay(steps: readonly Step[], stage: Stage): void {
  for (const step of steps) {
    if (typeof step === 'string') stage.document.addContent(step);
    else if (typeof step === 'number') stage.marking.begin(elementAt(step, stage));
    else repeat(step, stage);
  }
}

function repeat(action: Action, stage: Stage): void {
  const { document, marking } = stage;
  switch (action.does) {
    case 'font': {
      const { id, subset } = action;
      document.useFont(document.fontOf(id)[subset], id);
      break;
    }
    case 'rare': {
      const { id, words, size } = action;
      document.addContent(rareWords(words, size, document.fontOf(id)));
      break;
    }
    case 'field': {
      const entry = stage.fields[action.number];
      if (entry === undefined) throw new Error(`The part has no field ${action.number}`);
      stage.form.add(entry.field, action.box, marking.annotationsOf(entry.element));
      break;
    }
    case 'element':
      stage.elements.push(addElement(action.type, elementAt(action.parent, stage), action.facts));
      break;
    case 'link':
      placeLink(action.place, elementAt(action.element, stage), document, marking);
      break;
    case 'outline':
      stage.addToOutline(action.outline, action.y);
      break;
    case 'destination':
      document.addNamedDestination(action.id, 'XYZ', action.x, action.top, null);
      break;
    default:
      action satisfies never;
  }
}

function elementAt(number: number, { elements }: Stage): StructureElement {
  const element = elements[number];
  if (element === undefined) throw new Error(`The part has no element ${number}`);
  return element;
}
