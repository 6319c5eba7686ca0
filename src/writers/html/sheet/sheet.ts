import { type Fact, plainText, type ResolvedBrand } from '../../../model/index.js';
import type { Sheet, SheetMasthead } from '../../sheet.js';
import { type Element, element, serialise } from '../element.js';
import { type Look, prepareLook } from '../look.js';
import { securityPolicy } from '../security-policy.js';
import { pageRules } from '../styles/index.js';
import { markShape } from './marks.js';
import { isolated, sheetSection } from './section.js';
import { styleOfSheet } from './style.js';

/** A sheet as a page that needs nothing else, in the style of the brand's statements. Nothing runs and nothing is fetched. */
export function htmlSheet(sheet: Sheet, brand: ResolvedBrand): Uint8Array {
  const look = prepareLook(brand);
  const page = element(
    'html',
    { lang: sheet.language },
    head(sheet, look),
    element('body', { class: `sheet masthead-${look.masthead}` }, ...regions(sheet, look)),
  );
  return new TextEncoder().encode(`<!doctype html>${serialise(page)}\n`);
}

function head({ properties, sections, footer }: Sheet, look: Look): Element {
  const { title, author, creator } = properties;
  const css = look.css + styleOfSheet(sections) + pageRules({ header: '', footer, pageOf: '' }, look);
  const meta = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(css) }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    element('title', {}, title),
    meta('author', author),
    meta('generator', creator),
    meta('referrer', 'no-referrer'),
    meta('color-scheme', 'light'),
    meta('theme-color', look.masthead === 'band' ? look.colours.band : look.colours.surface),
    // Else a browser asks the server for one.
    element('link', { rel: 'icon', href: 'data:,' }),
    element('style', {}, css),
  );
}

function regions({ masthead, alert, sections, more, footer, carried }: Sheet, look: Look): Element[] {
  const { name, bytes, mediaType } = carried;
  const data = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  return [
    header(masthead, look),
    element(
      'main',
      { class: 'measure' },
      ...(alert === undefined
        ? []
        : [
            element(
              'div',
              { class: 'note alert', role: 'note' },
              element('p', {}, element('strong', { class: 'flag' }, alert.flag)),
              element('p', {}, alert.text),
            ),
          ]),
      ...sections.map(sheetSection),
      ...(more === undefined ? [] : [element('p', { class: 'left-out' }, more)]),
    ),
    element(
      'footer',
      { class: 'closing' },
      element(
        'div',
        { class: 'measure' },
        element('p', { class: 'carried' }, element('a', { href: data, download: name }, name)),
        element('div', { class: 'furniture' }, element('p', {}, footer)),
      ),
    ),
  ];
}

function header({ label, title, mark, subject, lead, facts, lines }: SheetMasthead, look: Look): Element {
  const measure = (...children: readonly Element[]) => element('div', { class: 'measure' }, ...children);
  return element(
    'header',
    { class: 'masthead' },
    element(
      'div',
      { class: 'identity' },
      measure(
        element(
          'div',
          { class: 'sheet-top' },
          element('img', { class: 'logo', src: look.logo.source, alt: look.logo.alt }),
          element('p', { class: 'sheet-label' }, label),
        ),
        element('div', { class: 'verdict' }, markShape(mark), element('h1', { class: 'heading-1' }, title)),
        element(
          'p',
          { class: [...subject].length > longName ? 'subject long' : 'subject' },
          isolated(subject),
        ),
        element('p', { class: 'lead' }, lead),
      ),
    ),
    element(
      'div',
      { class: 'facts-ground' },
      measure(factsOf(facts, 'facts'), factsOf(lines, 'sheet-lines')),
    ),
  );
}

/** From so many letters on a name is set smaller: else it would be the loudest thing on the page. */
const longName = 80;

function factsOf(facts: readonly Fact[], className: string): Element {
  return element(
    'dl',
    { class: className },
    ...facts.map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, isolated(plainText(value)))),
    ),
  );
}
