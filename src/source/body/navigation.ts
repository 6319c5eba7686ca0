import { plainText, type RichText } from '../../model/index.js';
import { type Block, paragraphsOf } from './block.js';
import { type Divided, divideLinkLists, hasLink } from './link-lists.js';
import { navigationWords } from './navigation-words.js';

/** Takes out what is not of the article itself: `Want to learn more?`, `See also`, tables of contents, lists of links. */
export function divideNavigation(blocks: readonly Block[]): Divided {
  const marked = divideMarked(blocks);
  const lists = divideLinkLists(marked.own);
  return { own: lists.own, navigation: [...marked.navigation, ...lists.navigation] };
}

/** Where a part ends: before the next heading of this level or a higher one, or with the block that began it. */
type End = number | 'itself';

/** Goes by markers: a heading, bold line or alert, with what follows it. */
function divideMarked(blocks: readonly Block[]): Divided {
  const own: Block[] = [];
  const navigation: Block[] = [];
  let end: End = 'itself';
  let section = 1;
  for (const [index, block] of blocks.entries()) {
    if (end !== 'itself' && !(block.kind === 'heading' && block.level <= end)) {
      navigation.push(block);
      continue;
    }
    const isTitle = block.kind === 'heading' && !own.some(({ kind }) => kind === 'heading');
    const begun: End | undefined = isTitle ? undefined : endOfPart(block, blocks.slice(index + 1), section);
    (begun === undefined ? own : navigation).push(block);
    end = begun ?? 'itself';
    if (block.kind === 'heading') section = block.level;
  }
  return { own, navigation };
}

/** Where the part ends that a block begins in a section of this level, or undefined where it begins none. */
function endOfPart(block: Block, after: readonly Block[], section: number): End | undefined {
  switch (block.kind) {
    case 'heading':
      return isMarker(plainText(block.text), () => below(block.level, after)) ? block.level : undefined;
    case 'paragraph':
      return endOfLine(block.paragraph.text, after, section);
    case 'quote': {
      const [first, ...more] = block.paragraphs;
      const end = first && endOfLine(first.text, after, section);
      return end !== undefined && more.length > 0 ? 'itself' : end;
    }
    case 'list':
      return undefined;
    default:
      return block satisfies never;
  }
}

function endOfLine(text: RichText, after: readonly Block[], section: number): End | undefined {
  const whole = plainText(text);
  // Below the title every heading ends it: the sections of the article do not belong to a line above them.
  if (isMarker(whole, () => after.slice(0, 1))) return section === 1 ? 6 : section;
  // `**Want to learn more?** See [...]`, in one paragraph.
  const [first] = text;
  const opening = first?.strong ? first.text : (/^[^?？]*[?？]/.exec(whole)?.[0] ?? '');
  return navigationWords(opening) === 'sure' ? 'itself' : undefined;
}

function isMarker(text: string, part: () => readonly Block[]): boolean {
  const words = navigationWords(text);
  if (words !== 'likely') return words === 'sure';
  const blocks = part();
  return blocks.length > 0 && blocks.every(hasOnlyLinks);
}

function below(level: number, after: readonly Block[]): readonly Block[] {
  const end = after.findIndex((block) => block.kind === 'heading' && block.level <= level);
  return end === -1 ? after : after.slice(0, end);
}

/** Whether every paragraph and item of a block has a link. */
function hasOnlyLinks(block: Block): boolean {
  if (block.kind === 'heading') return true;
  return (block.kind === 'list' ? block.items : paragraphsOf(block)).every(({ text }) => hasLink(text));
}
