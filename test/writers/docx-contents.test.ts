import { expect, test } from 'vitest';
import type { Block } from '../../src/model/index.js';
import { sampleBlocks, sampleStatement } from '../samples/statements.js';
import { all, at, paragraphsOf, part, statementOf, styleOf, textOf, val, writeDocx } from './docx-reading.js';

const withContents = sampleStatement({
  blocks: [
    { kind: 'contents', title: 'Contents' },
    ...sampleBlocks.filter(({ kind }) => kind !== 'contents' && kind !== 'masthead'),
  ],
});

test('lists sections and phases under a title that is no heading', async () => {
  const bytes = await writeDocx(withContents);
  const entries = paragraphsOf(bytes).filter(({ style }) => style?.startsWith('TOC'));
  expect(entries.map(({ style, text }) => `${style}: ${text}`)).toEqual([
    'TOCHeading: Contents',
    'TOC1: Parties',
    'TOC1: Scope',
    'TOC1: Introduction',
    'TOC1: Your responsibilities',
    'TOC2: General responsibilities',
    'TOC2: Initiate phase',
    'TOC1: Not part of this engagement',
    'TOC1: Acceptance',
    'TOC1: Provenance',
  ]);
  const title = styleOf(bytes, 'TOCHeading');
  expect(val(title, 'w:basedOn')).toBe('Normal');
  expect(at(title, 'w:pPr', 'w:outlineLvl')).toBeUndefined();
});

test('each entry leads to its heading', async () => {
  const document = part(await writeDocx(withContents), 'word/document.xml');
  const links = all(document, 'w:hyperlink').filter(({ attributes }) => attributes['w:anchor']);
  expect(links).toHaveLength(9);
  for (const link of links) {
    const target = all(document, 'w:p').find((paragraph) =>
      all(paragraph, 'w:bookmarkStart').some(
        ({ attributes }) => attributes['w:name'] === link.attributes['w:anchor'],
      ),
    );
    expect(target && textOf(target)).toBe(textOf(link));
    expect(val(target, 'w:pPr', 'w:pStyle')).toMatch(/^Heading[12]$/);
  }
});

test('is one field, whole and not to be counted anew when the document is opened', async () => {
  const document = part(await writeDocx(withContents), 'word/document.xml');
  const characters = all(document, 'w:fldChar').map(({ attributes }) => attributes);
  expect(characters.map((one) => one['w:fldCharType'])).toEqual(['begin', 'separate', 'end']);
  expect(characters.every((one) => one['w:dirty'] === undefined)).toBe(true);
  const [instruction] = all(document, 'w:instrText');
  expect(instruction?.children.map(({ text }) => text).join('')).toBe('TOC \\o "1-2" \\n \\h \\z \\u');
});

test('a link in a heading is none in the contents', async () => {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: [{ text: 'Here', href: 'https://example.com/' }],
  };
  const document = part(
    await writeDocx(statementOf({ kind: 'contents', title: 'Contents' }, heading)),
    'word/document.xml',
  );
  for (const link of all(document, 'w:hyperlink')) expect(all(link, 'w:hyperlink')).toEqual([]);
});

test('is not there where there is nothing to list', async () => {
  const bytes = await writeDocx(
    statementOf({ kind: 'contents', title: 'Contents' }, { kind: 'paragraph', text: [{ text: 'Text' }] }),
  );
  expect(all(part(bytes, 'word/document.xml'), 'w:fldChar')).toEqual([]);
});
