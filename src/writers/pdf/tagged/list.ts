import type { BulletListContent, NumberedListContent } from '../content.js';
import type { Draft } from './draft.js';
import { addElement, type StructureElement } from './element.js';

/** A list (ISO 32000-1, 14.8.4.3.3). An inner list is in the body of the item that it belongs to. */
export function listElement(
  content: BulletListContent | NumberedListContent,
  parent: StructureElement,
  draft: Draft,
): void {
  const ordered = 'ol' in content;
  const list = addElement('L', parent, {}, { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' });
  for (const entry of ordered ? content.ol : content.ul) {
    const item = addElement('LI', list);
    // The marker of a bullet list is drawn.
    draft.labels.set(entry, addElement('Lbl', item, ordered ? {} : { actualText: '•' }));
    draft.place(entry, addElement('LBody', item), { alone: true });
  }
}
