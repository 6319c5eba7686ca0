import { type Block, type ContentsBlock, plainText } from '../../model/index.js';
import { type ContentsEntry, contentsTree } from '../contents.js';
import { joined } from './join.js';
import { inline, plain } from './text.js';

/** The table of contents as a list of links to the anchors that GitHub and others give to headings. */
export function contents({ title }: ContentsBlock, blocks: readonly Block[]): string {
  const slug = createSlugger();
  // The masthead's title is a heading too, and takes its anchor first.
  for (const block of blocks) if (block.kind === 'masthead') slug(block.title);
  const link = ({ text }: ContentsEntry) =>
    `[${plain(plainText(text), 'paragraph')}](#${encodeURIComponent(slug(plainText(text)))})`;
  const lines = contentsTree(blocks).flatMap(({ entry, below }) => [
    `- ${link(entry)}`,
    ...below.map((inner) => `  - ${link(inner)}`),
  ]);
  return joined(inline([{ text: title, strong: true }], 'paragraph'), lines.join('\n'));
}

/** Anchors as GitHub makes them: lower case, no punctuation, hyphens for spaces, a number for what is there already. */
function createSlugger(): (text: string) => string {
  const given = new Map<string, number>();
  return (text) => {
    const plainSlug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let slug = plainSlug;
    for (let times = given.get(plainSlug); given.has(slug); ) {
      times = (times ?? 0) + 1;
      given.set(plainSlug, times);
      slug = `${plainSlug}-${times}`;
    }
    given.set(slug, 0);
    return slug;
  };
}
