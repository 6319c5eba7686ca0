import type { Choice, ChoicesBlock } from '../../model/index.js';
import { type Element, element, type Node } from './element.js';
import { cell, row, rowHeader, table, tableBody } from './tables.js';

/** Services or options: a mark, what it is, and the state in words. */
export function choices({ subject, label, choices: all }: ChoicesBlock): Element[] {
  if (all.length === 0) return [];
  const caption = element('caption', {}, label);
  return [table({ class: `choices ${subject}` }, caption, tableBody(...all.map(choiceRow)))];
}

function choiceRow({ id, label, description, selected, state }: Choice): Element {
  const quiet: Node[] = description === undefined ? [] : [element('span', { class: 'quiet' }, description)];
  return row(
    { class: selected ? 'selected' : 'not-selected', 'data-choice': id },
    rowHeader({}, selected ? tick : ring, element('span', { class: 'choice' }, label), ...quiet),
    cell({ class: 'state' }, state),
  );
}

const drawing = { viewBox: '0 0 10 10', class: 'mark', 'aria-hidden': 'true', focusable: 'false' } as const;

/** A filled disc with a tick, as in the other documents. The state is said in words, so it says nothing to who hears it. */
const tick = element(
  'svg',
  drawing,
  element('circle', { cx: '5', cy: '5', r: '5' }),
  element('path', { d: 'M2.7 5.2 4.3 6.8 7.4 3.5' }),
);

const ring = element('svg', drawing, element('circle', { cx: '5', cy: '5', r: '4.5' }));
