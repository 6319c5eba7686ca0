import { type ContentsBlock, plainText } from '../../model/index.js';
import { type ContentsEntry, contentsTree } from '../contents.js';
import { type Element, element } from './element.js';
import type { Setting } from './setting.js';

/** The table of contents: a landmark of its own, so that one can go there and past it. */
export function contents({ title }: ContentsBlock, setting: Setting): Element {
  const id = setting.uniqueId('contents');
  const link = ({ at, text }: ContentsEntry) =>
    element('a', { href: `#${encodeURIComponent(setting.headingIds[at] ?? '')}` }, plainText(text));
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': id },
    element('p', { class: 'contents-title', id }, title),
    element(
      'ol',
      {},
      ...contentsTree(setting.statement.blocks).map(({ entry, below }) =>
        element(
          'li',
          {},
          link(entry),
          ...(below.length > 0
            ? [element('ol', {}, ...below.map((inner) => element('li', {}, link(inner))))]
            : []),
        ),
      ),
    ),
  );
}
