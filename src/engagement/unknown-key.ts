import { nearest, sameWord } from '../diagnostics/index.js';
import { type FieldPath, fieldName } from './field-path.js';
import { fieldNames, namedFields } from './fields.js';

/** Further away than this, a field of the same name is another field. */
const furthest = 3;

/** More than these are no help. */
const mostPlaces = 2;

/**
 * Which known field an unknown one was meant to be, as a hint: one beside it that is spelled alike, or one of that
 * name elsewhere; otherwise all that may stand there.
 */
export function adviseOnUnknownKey(parent: FieldPath, key: string): string {
  const beside = fieldNames(parent);
  const near = nearest(key, beside);
  if (near !== undefined && sameWord(near, key)) return `Write it as ${near}.`;
  const elsewhere = placesNamed(parent, key);
  if (elsewhere.length > 0) return `It belongs elsewhere: ${elsewhere.map(fieldName).join(' or ')}.`;
  if (near !== undefined) return `Did you mean ${near}?`;
  return `Remove it; known here are ${beside.filter((name) => name !== '$schema').join(', ')}.`;
}

/** The closest of the fields that have this name in another place. */
function placesNamed(parent: FieldPath, key: string): readonly FieldPath[] {
  const all = namedFields
    .filter((path) => sameWord(String(path.at(-1)), key))
    .map((path) => ({ path, steps: stepsBetween(parent, path.slice(0, -1)) }))
    .filter(({ steps }) => steps <= furthest);
  const fewest = Math.min(...all.map(({ steps }) => steps));
  return all
    .filter(({ steps }) => steps === fewest)
    .slice(0, mostPlaces)
    .map(({ path }) => path);
}

/** Levels up from one field to what it shares with the other, and down from there. */
function stepsBetween(from: FieldPath, to: FieldPath): number {
  const parting = from.findIndex((step, index) => step !== to[index]);
  const shared = parting === -1 ? from.length : parting;
  return from.length - shared + (to.length - shared);
}
