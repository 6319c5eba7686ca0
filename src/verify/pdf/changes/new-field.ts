import type { Field } from '../file/form.js';
import { type Entries, entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { numberOf } from '../syntax/values.js';
import type { Told } from './told.js';

/** What a field of a signature may say that was added to a document that has none for it. */
const keysOfNew = new Set([
  'Type',
  'Subtype',
  'FT',
  'T',
  'TU',
  'V',
  'Rect',
  'F',
  'Ff',
  'P',
  'AP',
  'M',
  'StructParent',
]);

/** Tells of a field that was not there. Only a signature may be new (a time stamp of the document is one), and it must not be seen. */
export function checkNewField(
  after: Graph,
  { name, type, entries, widgets, number }: Field,
  { tell }: Told,
): boolean {
  const rectangle = itemsOf(after, entries.get('Rect')).map((each) => numberOf(each) ?? Number.NaN);
  const [left, bottom, right, top] = rectangle;
  const isUnseen =
    left !== undefined &&
    (left === right || bottom === top) &&
    widgets.every((each) => each.number === number);
  const isPlain = [...entries.keys()].every((key) => keysOfNew.has(key)) && isOwnLook(after, entries);
  if (type !== 'Sig') tell('field-changed', `The form field ${name} was added`);
  else if (!isUnseen)
    tell('annotation-added', `A signature ${name} was put where the document has no field for one`);
  else if (!isPlain) tell('field-changed', `The field ${name} does more than hold a signature`);
  return type === 'Sig' && isUnseen && isPlain;
}

function isOwnLook(graph: Graph, entries: Entries): boolean {
  return [...entriesOf(graph, entries.get('AP')).keys()].every((key) => key === 'N');
}
