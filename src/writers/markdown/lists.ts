import type { ListItem } from '../../model/index.js';
import { inline } from './text.js';

/** A list with its inner lists, each as far in as the marker above it is wide. */
export function listItems(items: readonly ListItem[], ordered: boolean, indent = ''): string {
  return items
    .map(({ text, items: inner }, at) => {
      const marker = ordered ? `${at + 1}. ` : '- ';
      const within = indent + ' '.repeat(marker.length);
      const line = `${indent}${marker}${inline(text, 'paragraph', within)}`;
      return inner.length === 0 ? line : `${line}\n${listItems(inner, false, within)}`;
    })
    .join('\n');
}
