import type { ListItem, RichText } from '../../model/index.js';
import type { Node } from './element.js';
import { listOf } from './lists.js';
import { richText } from './text.js';

/** What is to be done, with its details below. */
export function duty(text: RichText, details: readonly ListItem[]): Node[] {
  return [...richText(text), ...(details.length > 0 ? [listOf('ul', details)] : [])];
}
