import type { ListBlock, ListItem } from '../../model/index.js';
import { type Element, element } from './element.js';
import { richText } from './text.js';

export function list({ ordered, items }: ListBlock): Element {
  return listOf(ordered ? 'ol' : 'ul', items);
}

export function listOf(tag: 'ol' | 'ul', items: readonly ListItem[]): Element {
  return element(
    tag,
    {},
    ...items.map(({ text, items: inner }) =>
      element('li', {}, ...richText(text), ...(inner.length > 0 ? [listOf('ul', inner)] : [])),
    ),
  );
}
