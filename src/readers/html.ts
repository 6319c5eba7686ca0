import type { CarriedFile, DocumentReader } from './carried.js';
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

/** By id; of two with the same id the first counts, as in a browser. */
function dataBlocks(html: string): ReadonlyMap<string, DataBlock> {
  const found = new Map<string, DataBlock>();
  const opening = /<script(?=[\s>])[^>]*>/giy;
  for (let at = indexOf(html, '<script', 0); at !== -1; ) {
    opening.lastIndex = at;
    const tag = opening.exec(html)?.[0];
    const start = at + (tag?.length ?? 1);
    const end = tag === undefined ? start : indexOf(html, '</script', start);
    // Without its end nothing after it is of the page any more.
    if (end === -1) break;
    const id = tag && attribute(tag, 'id');
    if (tag !== undefined && id !== undefined && !found.has(id)) {
      found.set(id, { tag, text: html.slice(start, end) });
    }
    at = indexOf(html, '<script', end);
  }
  return found;
}

/** Without regard to the case of letters, which browsers change when they save a page. */
function indexOf(html: string, word: string, from: number): number {
  const pattern = new RegExp(word, 'gi');
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

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character references that are needed in text and attributes. */
function withCharacters(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return references[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
