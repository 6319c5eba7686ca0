import type { Fact } from '../../model/index.js';
import { type Element, element } from './element.js';
import { richText } from './text.js';

/** Labels with their values. */
export function factList(facts: readonly Fact[], className: string): Element {
  return element(
    'dl',
    { class: className },
    ...facts.map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, ...richText(value))),
    ),
  );
}
