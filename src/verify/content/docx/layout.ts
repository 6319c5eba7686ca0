import type { XmlElement } from '../../../readers/index.js';
import type { Hiding } from '../returned.js';
import { isOn, wordName } from './names.js';
import { type Branch, child, elementsOf, textIn, within } from './tree.js';

/** In twips: lines and rows that are lower than this cut off what stands in them. */
const lowest = 80;

/** Further to the side, or up and down, than any page reaches. */
const outside = 9000;

/** Of a row with a fixed height: letters in a line at most, and how high a line is at least. */
const row = { letters: 60, line: 160 } as const;

/** What a property of a paragraph does to all that stands in it (17.3.1). */
export function hidingOfLayout(element: XmlElement): Hiding | undefined {
  const number = (name: string) => Number(element.attributes.get(name) ?? 0);
  const isFar = (...names: readonly string[]) => names.some((name) => Math.abs(number(name)) > outside);
  const isLow = (rule: string, height: string) =>
    element.attributes.get(rule) === 'exact' && Math.abs(number(height)) < lowest;
  switch (wordName(element)) {
    case 'spacing':
      return isLow('lineRule', 'line') ? 'too-small' : undefined;
    case 'ind':
      return isFar('left', 'start', 'right', 'end', 'firstLine') ? 'outside-page' : undefined;
    case 'framePr':
      if (isLow('hRule', 'h')) return 'too-small';
      return isFar('x', 'y') ? 'outside-page' : undefined;
    default:
      return undefined;
  }
}

/** Whether nobody sees a row of a table, or not all of it (17.4.81). */
export function hidingOfRow(node: Branch): Hiding | undefined {
  const properties = child(node, 'trPr');
  const hidden = child(properties, 'hidden');
  if (hidden && isOn(hidden)) return 'hidden-by-format';
  const height = child(properties, 'trHeight');
  if (height?.attributes.get('hRule') !== 'exact') return undefined;
  const longest = Math.max(0, ...elementsOf(node).map((cell) => lettersIn(cell)));
  const needed = Math.max(lowest, row.line * Math.ceil(longest / row.letters));
  return Number(height.attributes.get('val') ?? 0) < needed ? 'covered' : undefined;
}

function lettersIn(cell: Branch): number {
  return [...within(cell, 't')].reduce((sum, each) => sum + textIn(each).length, 0);
}
