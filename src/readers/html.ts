import type { CarriedFile, DocumentReader } from './carried.js';
import { withCharacters } from './character-references.js';
import { Unreadable } from './unreadable.js';

/**
 * Data blocks of a page: `script` elements with an id, whose text ends at the first `</script` (HTML, 13.2.5.4). The
 * title of a page is text with character references, and none that matters is longer than its first line.
 */
export const readHtml: DocumentReader = async (bytes) => {
  const html = decode(bytes);
  const blocks = dataBlocks(html);
  const statement = blocks.get('statement');
  const article = blocks.get('article');
  const file = article && attribute(article.tag, 'data-file');
  const articles =
    article && file !== undefined ? [{ file, bytes: Buffer.from(article.text.trim(), 'base64') }] : [];
  const json = statement && new TextEncoder().encode(statement.text);
  const files: CarriedFile[] = [
    ...(json ? [{ name: 'statement.json', mediaType: 'application/json', bytes: json }] : []),
    ...articles.map((each) => ({ name: each.file, mediaType: 'text/markdown', bytes: each.bytes })),
  ];
  const title = titleOf(html);
  return { statement: json, articles, fields: [], files, ...(title !== undefined && { title }) };
};

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('The page is not in UTF-8');
  }
}

interface DataBlock {
  readonly tag: string;
  readonly text: string;
}

const opening = '<script(?=[\\s>])';

/** By id; of two with the same id the first counts, as in a browser. No byte is gone over again and again. */
function dataBlocks(html: string): ReadonlyMap<string, DataBlock> {
  const found = new Map<string, DataBlock>();
  for (let at = indexOf(html, opening, 0); at !== -1; ) {
    const close = html.indexOf('>', at);
    const start = close + 1;
    const end = close === -1 ? -1 : indexOf(html, '</script', start);
    // A tag or an element without its end: nothing after it is of the page any more.
    if (end === -1) break;
    const tag = html.slice(at, start);
    const id = attribute(tag, 'id');
    if (id !== undefined && !found.has(id)) found.set(id, { tag, text: html.slice(start, end) });
    at = indexOf(html, opening, end);
  }
  return found;
}

/** Without regard to the case of letters, which browsers change when they save a page. */
function indexOf(html: string, expression: string, from: number): number {
  const pattern = new RegExp(expression, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : withCharacters(value);
}

function titleOf(html: string): string | undefined {
  const title = /<title>([^<]{1,1000})<\/title>/i.exec(html)?.[1];
  return title === undefined ? undefined : withCharacters(title).trim();
}
