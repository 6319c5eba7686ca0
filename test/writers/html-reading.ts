import { loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { Statement } from '../../src/model/index.js';
import { htmlFormat } from '../../src/writers/html/index.js';
import type { Article } from '../../src/writers/index.js';

/** A statement as the text of a page. */
export async function writeHtml(
  statement: Statement,
  brand = 'meridian',
  article?: Article,
): Promise<string> {
  const { value, diagnostics } = await loadBrand(createNodeHost(), brand);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const writer = await htmlFormat.open(value);
  return new TextDecoder('utf-8', { fatal: true }).decode(await writer.write(statement, article));
}

/** What a page says, in order: what is between the tags of its body, but for its data blocks. */
export function textOfHtml(html: string): string {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  return decode(body.replaceAll(/<script[^>]*>.*?<\/script>/gs, '').replaceAll(/<[^>]*>/g, ''));
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every start tag with its attributes, in order. Throws where there is a `<` that begins no tag. */
export function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const rest = html.replaceAll(
    /<!doctype html>|<\/[a-z][a-z0-9]*>|<([a-zA-Z][a-z0-9]*)((?: [a-zA-Z:-]+="[^"<>]*")*)>/g,
    (_, name?: string, attributes = '') => {
      if (name !== undefined) tags.push({ name, attributes: attributesOf(attributes) });
      return '';
    },
  );
  if (rest.includes('<'))
    throw new Error(`Not a tag: ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 60)}`);
  return tags;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|([a-z]+));/g, (whole, number?: string, name = '') =>
    number === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(number)),
  );
}
