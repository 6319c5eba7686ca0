import { spacing } from '../../brand/index.js';
import type { ListBlock, ListItem } from '../../model/index.js';
import { type Paragraph, paragraph, setAs } from './elements.js';
import { bulletList, deepestLevel, orderedList } from './numbering.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { richRuns } from './text.js';
import { twips } from './units.js';

/** A list, numbered or bulleted by Word. `place` tells a statement's lists apart: each counts from one. */
export function list({ ordered, items }: ListBlock, setting: Setting, place: number): Paragraph[] {
  const numbering = { reference: ordered ? orderedList : bulletList, instance: place };
  const paragraphs = listItems(items, { style: styles.list, numbering, level: 0 }, setting);
  return paragraphs.map((one, index) =>
    index === paragraphs.length - 1 ? setAs(one, { spacing: { after: twips(spacing.paragraph + 2) } }) : one,
  );
}

/** Details below a responsibility, as bullets in its cell. */
export function details(items: readonly ListItem[], style: string, setting: Setting): Paragraph[] {
  const place = { style, numbering: { reference: bulletList, instance: 0 }, level: 0 };
  const [first, ...others] = listItems(items, place, setting);
  return first === undefined ? [] : [setAs(first, { spacing: { before: twips(3) } }), ...others];
}

interface ListPlace {
  readonly style: string;
  readonly numbering: { readonly reference: string; readonly instance: number };
  readonly level: number;
}

function listItems(items: readonly ListItem[], place: ListPlace, setting: Setting): Paragraph[] {
  const level = Math.min(place.level, deepestLevel);
  return items.flatMap((item) => [
    paragraph({
      style: place.style,
      numbering: { ...place.numbering, level },
      children: richRuns(item.text, setting),
    }),
    ...listItems(item.items, { ...place, level: place.level + 1 }, setting),
  ]);
}
