import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { type Block, type ListItem, plainText, type Statement } from '../../src/model/index.js';
import { chineseStatement, longStatement, spanishStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { writeDocx } from './docx-reading.js';

/* Another program than ours and than Word reads the document: what it takes for a heading and for a list has to be one. */

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
];

test.each([
  ['every block', sampleStatement],
  ['Chinese', chineseStatement],
  ['Spanish', spanishStatement],
  ['many pages', longStatement],
])('mammoth reads the headings and lists of %s', async (_, statement) => {
  const buffer = Buffer.from(await writeDocx(statement()));
  const { value: html } = await mammoth.convertToHtml({ buffer }, { styleMap });
  expect(taken(html, /<(h\d)>(.*?)<\/\1>/gs)).toEqual(headings(statement()));
  expect(taken(html, /<(li)>(.*?)(?=<[ou]l>|<\/li>)/gs)).toEqual(listItems(statement()));
});

test('mammoth reads boxes to tick and what is in the fields', async () => {
  const buffer = Buffer.from(await writeDocx(sampleStatement()));
  const { value: html } = await mammoth.convertToHtml({ buffer });
  expect(html.match(/<input type="checkbox" ?\/>/g)).toHaveLength(1);
  for (const text of ['Eva Adler', 'CIO', 'Click to enter text', 'Choose a date'])
    expect(html).toContain(text);
});

/** `h2 Scope` for each match of an element's name and its content. */
function taken(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, name, content = '']) => `${name} ${textOfHtml(content)}`);
}

function textOfHtml(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
    .trim();
}

function headings({ blocks }: Statement): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'masthead') return [`h1 ${block.title}`];
    if (block.kind === 'heading') return [`h${block.level} ${plainText(block.text)}`];
    return block.kind === 'phase' ? [`h3 ${plainText(block.title)}`] : [];
  });
}

/** Items of lists and the details of duties. A duty's number is a list of Word's too, but an empty one in its own cell. */
function listItems({ blocks }: Statement): string[] {
  const items = (list: readonly ListItem[]): string[] =>
    list.flatMap((item) => [`li ${plainText(item.text)}`, ...items(item.items)]);
  const ofBlock = (block: Block): string[] => {
    if (block.kind === 'list') return items(block.items);
    if (block.kind === 'phase') return block.responsibilities.flatMap(({ details }) => items(details));
    return block.kind === 'exclusions' ? block.exclusions.flatMap(({ details }) => items(details)) : [];
  };
  return blocks.flatMap(ofBlock);
}
