import type { Mark } from '../../sheet.js';
import { type Element, element } from '../element.js';

const drawing = { viewBox: '-1 -1 22 22', 'aria-hidden': 'true', focusable: 'false' } as const;

const disc = element('circle', { class: 'ground', cx: '10', cy: '10', r: '10' });

const shapes: Readonly<Record<Mark, readonly Element[]>> = {
  good: [disc, element('path', { class: 'sign', d: 'M5.6 10.4 8.7 13.5 14.6 7' })],
  caution: [
    element('path', { class: 'ground', d: 'M10 .6 20.6 19H-.6Z' }),
    element('path', { class: 'sign', d: 'M10 7V12M10 15.8V15.8' }),
  ],
  bad: [
    element('path', { class: 'ground', d: 'M5.9 0H14.1L20 5.9V14.1L14.1 20H5.9L0 14.1V5.9Z' }),
    element('path', { class: 'sign', d: 'M6.4 6.4 13.6 13.6M13.6 6.4 6.4 13.6' }),
  ],
  note: [disc, element('path', { class: 'sign', d: 'M10 10V14.4M10 5.9V5.9' })],
};

/** The shape of a mark, as in the PDF. The word beside it says the same, so it says nothing to who hears the page. */
export function markShape(mark: Mark): Element {
  return element('svg', { ...drawing, class: `mark ${mark}` }, ...shapes[mark]);
}
