import { plainText, type RichText, type SourceItem } from '../../model/index.js';
import type { Block, ListBlock } from './block.js';
import { navigationWords } from './navigation-words.js';

/** An article's own blocks, and those that lead to other articles. */
export interface Divided {
  readonly own: readonly Block[];
  readonly navigation: readonly Block[];
}

/**
 * Goes by structure: lists at the end of an article of which every item is a link, and tables of contents, which link
 * to places in the article. In an article of nothing but links the links are its items.
 */
export function divideLinkLists(blocks: readonly Block[]): Divided {
  const lists = blocks.filter((block) => block.kind === 'list');
  const lastOwn = lists.findLastIndex(({ items }) => !items.every(isOnlyLinks));
  if (lastOwn === -1) return { own: blocks, navigation: [] };
  const links = new Set<Block>(lists.filter((list, index) => index > lastOwn || isContents(list)));
  const left = new Set(toParts(blocks).flatMap((part, index) => navigationIn(part, links, index > 1)));
  return {
    own: blocks.filter((block) => !left.has(block)),
    navigation: blocks.filter((block) => left.has(block)),
  };
}

export function hasLink(text: RichText): boolean {
  return text.some(({ href }) => href !== undefined);
}

/** An item that is a link and nothing else but punctuation. */
function isOnlyLinks({ text, details }: SourceItem): boolean {
  const words = text.filter(({ href }) => href === undefined).map((run) => run.text);
  return hasLink(text) && !words.some((word) => /[\p{L}\p{N}]/u.test(word)) && details.every(isOnlyLinks);
}

function isContents({ items }: ListBlock): boolean {
  return items.every(
    (item) => isOnlyLinks(item) && item.text.every(({ href }) => href?.startsWith('#') ?? true),
  );
}

/** A heading with what is below it up to the next; the first part is what stands above every heading. */
function toParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const headings = blocks.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  return [0, ...headings].map((start, index) => blocks.slice(start, headings[index]));
}

/** A part whose lists are all of links goes whole, unless it may not; else the lists, each with the line that announces it. */
function navigationIn(
  part: readonly Block[],
  links: ReadonlySet<Block>,
  mayGoWhole: boolean,
): readonly Block[] {
  const lists = part.filter(({ kind }) => kind === 'list');
  if (lists.length > 0 && mayGoWhole && lists.every((list) => links.has(list))) return part;
  return part.filter((block, index) => {
    const next = part[index + 1];
    return links.has(block) || (next !== undefined && links.has(next) && announces(block));
  });
}

function announces(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = plainText(block.paragraph.text);
  return /[:：]$/.test(text) || navigationWords(text) !== 'no';
}
