import { Unreadable } from '../../../readers/index.js';
import type { ReturnedComment, ReturnedContent, ReturnedLine } from '../returned.js';
import { byWhom } from './marks.js';
import { counterOf } from './numbering.js';
import { openPackage } from './package.js';
import { readStory, type Story, type Surroundings } from './story.js';
import { stylesIn } from './styles.js';
import { elementsOf, textIn, treeOf, within } from './tree.js';

/** Parts besides the text, with where what is in them stands. */
const others = [
  ['header', 'margin'],
  ['footer', 'margin'],
  ['footnotes', 'note'],
  ['endnotes', 'note'],
] as const;

/** Fewer letters than this in a document with pictures are a caption. */
const fewestLetters = 100;

/** The text of a DOCX as it is with all tracked changes accepted. Throws `Unreadable`. */
export async function readDocxText(bytes: Uint8Array): Promise<ReturnedContent> {
  const { main, related } = await openPackage(bytes);
  const empty = '<x/>';
  const surroundings: Surroundings = {
    styles: stylesIn(related('styles')[0] ?? empty),
    count: counterOf(related('numbering')[0] ?? empty),
  };
  const root = treeOf(main);
  if (within(root, 'altChunk').next().done !== true)
    throw new Unreadable('The DOCX takes in text of other files');
  const stories: Story[] = [
    readStory(root, 'body', surroundings),
    ...others.flatMap(([kind, area]) =>
      related(kind).map((xml) => readStory(treeOf(xml), area, surroundings)),
    ),
  ];
  const lines = [...stories.flatMap((story) => story.lines), ...drawn(related)];
  const hasPictures =
    within(root, 'drawing').next().done !== true || within(root, 'pict').next().done !== true;
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return {
    format: 'docx',
    lines,
    hidden: stories.flatMap(({ hidden }) => hidden),
    fields: stories
      .flatMap(({ fields }) => fields)
      .flatMap(({ name, value }) => (value === '' ? [] : [{ name, value }])),
    tracked: stories.flatMap(({ tracked }) => tracked),
    comments: related('comments').flatMap(commentsIn),
    unreadable: hasPictures && letters < fewestLetters ? [{ page: 1, reason: 'picture' }] : [],
  };
}

/** Text of diagrams and charts. */
function drawn(related: (kind: string) => readonly string[]): readonly ReturnedLine[] {
  return [...related('diagramDrawing'), ...related('diagramData'), ...related('chart')].flatMap((xml) =>
    [...within(treeOf(xml), 't')].map((node) => ({ text: textIn(node), area: 'text-box' as const })),
  );
}

function commentsIn(xml: string): readonly ReturnedComment[] {
  const [root] = elementsOf(treeOf(xml));
  return (root === undefined ? [] : elementsOf(root)).flatMap((comment) => {
    const text = [...within(comment, 'p')]
      .map((each) => [...within(each, 't')].map(textIn).join(''))
      .join(' ');
    return comment.word === 'comment' && text.trim() !== '' ? [{ text, ...byWhom(comment) }] : [];
  });
}
