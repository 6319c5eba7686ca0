import type { MastheadBlock } from '../../model/index.js';
import { type Element, element } from './element.js';
import { factList } from './facts.js';
import type { Setting } from './setting.js';

/** From so many letters on a name is set smaller: else it would be the loudest thing on the page. */
const longName = 80;

/** Logo, title, customer and facts. Whether they stand on a band or above a line is a matter of style. */
export function masthead({ title, subject, facts }: MastheadBlock, { look, headingTag }: Setting): Element {
  const identity = element(
    'div',
    { class: 'measure' },
    element('img', { class: 'logo', src: look.logo.source, alt: look.logo.alt }),
    element(
      'hgroup',
      {},
      element(headingTag(1), { class: 'heading-1' }, title),
      element('p', { class: subject.length > longName ? 'subject long' : 'subject' }, subject),
    ),
  );
  return element(
    'header',
    { class: 'masthead' },
    element('div', { class: 'identity' }, identity),
    ...(facts.length > 0
      ? [
          element(
            'div',
            { class: 'facts-ground' },
            element('div', { class: 'measure' }, factList(facts, 'facts')),
          ),
        ]
      : []),
  );
}
