import { type Element, element, serialise } from '../../../writers/index.js';
import type { Mail } from '../mail.js';
import type { MailBrand } from '../matter.js';
import { directionOf } from './direction.js';
import { htmlBlock } from './html-blocks.js';
import { layout } from './layout.js';
import { type Look, lookOf } from './look.js';
import { styleSheet } from './style-sheet.js';

/**
 * A message as a page for mail programs: tables for the layout, a style on each element, nothing that would be fetched or run.
 * The brand's logo is left out, since the message has no part to carry it, and what is fetched is not shown.
 */
export function mailHtml(mail: Mail, brand: MailBrand): string {
  const look = lookOf(brand, mail.locale.language);
  const language = mail.locale.language;
  const page = element(
    'html',
    { lang: language, dir: directionOf(language) },
    head(mail, look),
    element(
      'body',
      {
        class: 'ground',
        style: `margin:0;padding:0;background-color:${look.light.ground};-webkit-text-size-adjust:100%`,
      },
      // A webmail program leaves nothing of the elements around this one.
      element('div', { role: 'article', lang: language, dir: directionOf(language) }, body(mail, look)),
    ),
  );
  return `<!doctype html>${serialise(page)}\n`;
}

function head({ title }: Mail, look: Look): Element {
  const meta = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    meta('supported-color-schemes', 'light dark'),
    // Else telephones make links of numbers and dates.
    meta('format-detection', 'telephone=no, date=no, address=no, email=no, url=no'),
    element('title', {}, title),
    element('style', {}, styleSheet(look)),
  );
}

function body(mail: Mail, look: Look): Element {
  const { light } = look;
  // A band wants some room below it; on paper the masthead has enough of its own.
  const above = light.masthead === light.paper ? 0 : 12;
  const sheet = layout(
    { class: 'paper', width: '640', style: `width:100%;max-width:640px;background-color:${light.paper}` },
    [masthead(mail, look)],
    [
      element(
        'td',
        { class: 'pad', style: `padding:${above}px 36px 40px 36px` },
        ...mail.blocks.flatMap((block) => htmlBlock(block, look)),
      ),
    ],
  );
  // A table in the middle of a cell is what all of them centre.
  return layout({ class: 'ground', width: '100%', style: `width:100%;background-color:${light.ground}` }, [
    element('td', { class: 'outer', align: 'center', style: 'padding:24px 12px' }, sheet),
  ]);
}

/** Who writes, and what about. */
function masthead({ title, from }: Mail, { light, heading, body: family }: Look): Element {
  return element(
    'td',
    {
      class: 'masthead pad',
      style: `padding:28px 36px 24px 36px;background-color:${light.masthead};border-top:4px solid ${light.accent}`,
    },
    element(
      'p',
      {
        class: 'on-masthead-muted',
        style: `margin:0 0 8px 0;font-family:${family};font-size:14px;line-height:20px;color:${light.onMastheadMuted}`,
      },
      from,
    ),
    element(
      'h1',
      {
        class: 'on-masthead',
        style: `margin:0;font-family:${heading};font-size:24px;line-height:32px;font-weight:bold;color:${light.onMasthead};overflow-wrap:anywhere`,
      },
      title,
    ),
  );
}
