import type { RichText } from '../../model/index.js';
import { type Element, element } from './element.js';
import { richText } from './text.js';

/** Paragraphs set apart. The role keeps it from being a landmark: a page with ten notes would have ten. */
export function note(paragraphs: readonly RichText[]): Element {
  return element(
    'aside',
    { class: 'note', role: 'note' },
    ...paragraphs.map((text) => element('p', {}, ...richText(text))),
  );
}
