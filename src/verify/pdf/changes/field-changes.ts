import type { Field, Widget } from '../file/form.js';
import type { Graph } from '../file/graph.js';
import { isAllowedEntry } from './allowed-entries.js';
import { changedKeys } from './same-value.js';
import type { Told } from './told.js';

/**
 * Tells of what changed in a field besides its value and its look: where it is, what it is called, what it does.
 *
 * @returns Whether its value is another one.
 */
export function compareField(before: Graph, one: Field, after: Graph, other: Field, told: Told): boolean {
  const keys = changedKeys(one.entries, other.entries);
  for (const key of keys) checkKey(before, one, after, other, key, told);
  for (const [at, widget] of one.widgets.entries()) {
    const now = other.widgets[at];
    if (now === undefined || now.number !== widget.number)
      told.tell('field-changed', `The field ${one.name} has other places`);
    else if (widget.number !== one.number) compareWidget(before, one, widget, after, now, told);
  }
  if (one.name !== other.name || one.type !== other.type)
    told.tell('field-changed', `The field ${one.name} was made into another one`);
  if (one.type === 'Sig') checkSigned(one, other, keys, told);
  return keys.includes('V');
}

function compareWidget(
  before: Graph,
  field: Field,
  one: Widget,
  after: Graph,
  other: Widget,
  told: Told,
): void {
  for (const key of changedKeys(one.entries, other.entries)) {
    if (key === 'V') told.tell('field-changed', `The field ${field.name} was made into another one`);
    else
      checkKey(
        before,
        { ...field, entries: one.entries },
        after,
        { ...field, entries: other.entries },
        key,
        told,
      );
  }
}

function checkSigned({ name, value }: Field, other: Field, keys: readonly string[], { tell }: Told): void {
  if (!keys.includes('V') || value === null) return;
  const what = other.value === null ? 'was removed' : 'was replaced by another one';
  tell('signature-removed', `The signature in ${name} ${what}`);
}

function checkKey(before: Graph, one: Field, after: Graph, other: Field, key: string, told: Told): void {
  const was = before.resolve(one.entries.get(key));
  const is = after.resolve(other.entries.get(key));
  if (isAllowedEntry(before, was, after, is, key, one.type)) return;
  told.tell('field-changed', `The field ${one.name}: ${words[key] ?? `its entry ${key} was changed`}`);
}

const words: Readonly<Record<string, string>> = {
  Rect: 'it was moved, or its size was changed',
  F: 'it was hidden or shown',
  Ff: 'what can be filled in was changed',
  A: 'an action was added to it',
  AA: 'an action was added to it',
  T: 'its name was changed',
  TU: 'what it is for is said in other words',
  AP: 'its look was replaced',
  Kids: 'its places were changed',
  Lock: 'what its signature locks was changed',
  V: 'its value is of a kind that it cannot hold',
  RV: 'its value is said twice, in other words',
  DA: 'how its words are typed was changed',
  MK: 'its look was replaced',
  FT: 'it was made into a field of another kind',
};
