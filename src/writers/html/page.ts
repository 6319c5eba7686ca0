import type { Statement } from '../../model/index.js';
import type { Article } from '../writer.js';
import { dataBlocks } from './data-blocks.js';
import { type Element, element } from './element.js';
import type { Look } from './look.js';
import { regions } from './regions.js';
import { securityPolicy } from './security-policy.js';
import { type Setting, settingOf } from './setting.js';
import { pageRules } from './styles/index.js';

/** A statement as a page. */
export function page(statement: Statement, look: Look, article: Article | undefined): Element {
  const setting = settingOf(statement, look);
  return element(
    'html',
    { lang: statement.language },
    head(setting),
    element(
      'body',
      { class: `masthead-${look.masthead}` },
      ...regions(statement.blocks, setting),
      ...dataBlocks(statement, article),
    ),
  );
}

function head({ statement, look }: Setting): Element {
  const { title, customer, provider, number, version, issued, digest, generator, source } = statement;
  const css = look.css + pageRules(statement.furniture, look);
  const meta = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(css) }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    element('title', {}, `${title} – ${customer}`),
    meta('author', provider),
    meta('generator', generator),
    meta('referrer', 'no-referrer'),
    meta('color-scheme', 'light'),
    meta('theme-color', look.masthead === 'band' ? look.colours.band : look.colours.surface),
    meta('countersign:number', number),
    meta('countersign:version', version),
    meta('countersign:issued', issued),
    meta('countersign:digest', digest),
    meta('countersign:source', source.file),
    meta('countersign:source-revision', source.revision),
    meta('countersign:source-digest', source.digest),
    // Else a browser asks the server for one.
    element('link', { rel: 'icon', href: 'data:,' }),
    element('style', {}, css),
  );
}
