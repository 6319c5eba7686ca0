import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  compareContent,
  type IssuedContent,
  issuedContent,
  type ReturnedContent,
  readReturned,
} from '../../src/verify/content/index.js';
import { composed } from '../samples/documents.js';
import { documentOf } from './content-samples.js';

/** What can be done to a line: a letter, a word, the line. */
const changes: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a letter that is left out': (text, at) => text.slice(0, at) + text.slice(at + 1),
  'a letter that is another one': (text, at) =>
    text.slice(0, at) + (text[at] === 'q' ? 'z' : 'q') + text.slice(at + 1),
  'a word that is put in': (text, at) => `${text.slice(0, at)} not ${text.slice(at)}`,
  'two letters that are exchanged': (text, at) =>
    text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  'a line that is left out': () => '',
  'a line that is there twice': (text) => `${text} ${text}`,
};

describe.each(['pdf', 'docx'] as const)('of a %s', (format) => {
  const given: { issued?: IssuedContent; returned?: ReturnedContent | undefined } = {};
  beforeAll(async () => {
    const { statement } = await composed('options: { screen-sharing: true }');
    given.issued = issuedContent(statement);
    given.returned = (await readReturned(await documentOf(statement, format))).value;
  });

  test.each(Object.entries(changes))('%s is seen, wherever it is', (_, change) => {
    const { issued, returned } = given;
    if (issued === undefined || returned === undefined) throw new Error('There is nothing to compare');
    const { lines } = returned;
    const own = lines.flatMap(({ text, field }, at) =>
      isOwn(text, issued) && field === undefined ? [at] : [],
    );
    const anywhere = fc.record({ line: fc.constantFrom(...own), place: fc.nat(200) });
    fc.assert(
      fc.property(anywhere, ({ line, place }) => {
        const text = lines[line]?.text ?? '';
        const other = change(text, place % Math.max(1, text.length));
        const squeezed = (each: string) => each.replaceAll(/\s/gu, '');
        fc.pre(squeezed(other) !== squeezed(text));
        const changed = lines.map((each, at) => (at === line ? { ...each, text: other } : each));
        const { diagnostics } = compareContent(issued, { ...returned, lines: changed });
        expect(diagnostics.map(({ code }) => code)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a word that is put in behind a field is none of its value', () => {
    const { issued, returned } = given;
    if (issued === undefined || returned === undefined) throw new Error('There is nothing to compare');
    const { placeholders } = issued;
    const empty = returned.lines.flatMap(({ text }, at) => (placeholders.includes(text) ? [at] : []));
    for (const field of empty) {
      const lines = returned.lines.map((each, at) => {
        if (at === field) return { ...each, text: 'Eva Adler', field: 'customer-1-name' };
        return at === field + 1 ? { ...each, text: `not ${each.text}` } : each;
      });
      const { diagnostics } = compareContent(issued, { ...returned, lines });
      expect(
        diagnostics.map(({ code }) => code),
        returned.lines[field + 1]?.text,
      ).not.toEqual([]);
    }
    // The empty fields of a PDF say nothing.
    expect(empty.length > 0).toBe(format === 'docx');
  });
});

/** What is in fields, and on every page, can be left out; all else is text that has to be there. */
function isOwn(text: string, { furniture, pieces, placeholders }: IssuedContent): boolean {
  const apart = [
    ...furniture,
    ...placeholders,
    ...pieces.flatMap((piece) => (piece.isOptional ? piece.text : [])),
  ];
  return /[\p{L}\p{N}]/u.test(text) && !apart.includes(text) && !/^Page \d* ?of/.test(text);
}
