import type { Field } from '../file/form.js';
import { entriesOf, type Graph } from '../file/graph.js';
import { nameOf, ofKind } from '../syntax/values.js';
import { reachedFrom } from './places.js';
import { sameValue } from './same-value.js';

/**
 * Objects that are the look of fields and of nothing else, without their fonts: they may be written over where the field
 * is filled. What else in the document uses one of them must find it unchanged.
 */
export function ownLooks(
  graph: Graph,
  fields: readonly Field[],
  elsewhere: ReadonlySet<number>,
): ReadonlySet<number> {
  const own = new Set<number>();
  for (const each of reachedFrom(graph, looksOf(fields), isFontOf(graph))) {
    const value = graph.object(each);
    const type = nameOf(entriesOf(graph, value).get('Type'));
    const isPart = ofKind(value, 'stream') !== undefined ? type !== 'XRef' : type !== 'Font';
    if (isPart && !elsewhere.has(each)) own.add(each);
  }
  return own;
}

function looksOf(fields: readonly Field[]) {
  return fields.flatMap(({ widgets }) => widgets.map(({ entries }) => entries.get('AP')));
}

/** Fonts are not gone into. */
function isFontOf(graph: Graph) {
  return (number: number | undefined, key: string) =>
    key === 'Font' ||
    (number !== undefined && nameOf(entriesOf(graph, graph.object(number)).get('Type')) === 'Font');
}

const mostParts = 200;

/** Whether a field looks otherwise than before, whatever it holds. */
export function hasOtherLook(before: Graph, one: Field, other: Field, changed: ReadonlySet<number>): boolean {
  const isOther = one.widgets.some(({ entries }, at) =>
    ['AP', 'AS'].some(
      (key) => !sameValue(entries.get(key) ?? null, other.widgets[at]?.entries.get(key) ?? null),
    ),
  );
  return (
    isOther ||
    [...reachedFrom(before, looksOf([one]), isFontOf(before), mostParts)].some((each) => changed.has(each))
  );
}
