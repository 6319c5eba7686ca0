import { beforeAll, describe, expect, it } from 'vitest';
import type { ComposedStatement } from '../../src/generate/index.js';
import type { Statement } from '../../src/model/index.js';
import { type CarriedArticle, nearestClause, traceWords } from '../../src/readers/index.js';
import { composed } from '../samples/documents.js';

let english: ComposedStatement;
let chinese: ComposedStatement;
beforeAll(async () => {
  english = await composed('options: { screen-sharing: false }');
  chinese = await composed('', 'zh-Hans');
});

const trace = (words: string, { statement, article }: ComposedStatement = english) =>
  traceWords(statement, { ...article, digest: 'matches' }, words);
const idsOf = (words: string, made?: ComposedStatement) => trace(words, made).map(({ id }) => id);

const ssl = 'general.ssl-certificates';
const clauseText = ({ blocks }: Statement, id: string) =>
  blocks
    .flatMap((block) => (block.kind === 'phase' ? block.responsibilities : []))
    .find((responsibility) => responsibility.id === id)
    ?.text.map(({ text }) => text)
    .join('') ?? '';

describe('tracing words', () => {
  it('gives a clause with all that is known of where it comes from', () => {
    const [found, ...others] = trace('public Secure Sockets Layer (SSL) certificates');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      match: 'words',
      id: ssl,
      reference: 'G-18',
      phase: { id: 'general', title: 'General responsibilities' },
      included: true,
      source: {
        file: 'ems-responsibilities.2016-11.en.md',
        revision: '2016-11',
        language: 'en',
        digest: english.statement.source.digest,
      },
    });
    const lines = new TextDecoder().decode(english.article.bytes).split(/\r?\n/);
    expect(found?.source.text).toContain('(SSL) certificates');
    expect(found?.source.text).toBe(lines[(found?.source.line ?? 0) - 1]);
  });

  it.each([
    ['an id', ssl],
    ['a reference', 'G-18'],
    ['a reference in small letters', ' g-18 '],
    ['capital letters, without brackets', 'SECURE SOCKETS LAYER SSL'],
    ['line breaks', 'Sockets\n   Layer\r\n(SSL)'],
    ['a word broken at the end of a line', '(SSL) certifi-\ncates'],
    ['soft hyphens and zero-width spaces', 'public SSL cer\u00adtifi\u200bcates'],
    ['full-width letters', 'public ＳＳＬ certificates'],
    ['another order', 'certificates SSL public'],
    ['the beginning of a word', 'public SSL certif'],
    ['its row in the table', 'G-18 Provide and configure any public Secure'],
  ])('finds it by %s', (_, words) => {
    expect(idsOf(words)[0]).toBe(ssl);
  });

  it('finds every clause of every statement by its text, its reference and its id', () => {
    for (const made of [english, chinese]) {
      const clauses = made.statement.blocks.flatMap((block) =>
        block.kind === 'phase' ? block.responsibilities : [],
      );
      expect(clauses.length).toBeGreaterThan(30);
      for (const { id, reference, text } of clauses) {
        expect(idsOf(text.map((run) => run.text).join(''), made)).toContain(id);
        expect(idsOf(reference, made)).toEqual([id]);
        expect(idsOf(id, made)).toEqual([id]);
      }
    }
  });

  it('finds Chinese with spaces, without, and over lines', () => {
    const text = clauseText(chinese.statement, ssl);
    expect(text).toMatch(/\p{Script=Han}/u);
    const middle = [...text].slice(2, 9).join('');
    expect(idsOf(middle, chinese)).toContain(ssl);
    expect(idsOf([...middle].join('\n'), chinese)).toContain(ssl);
  });

  it('takes typographic quotes and plain ones for the same', () => {
    const block = english.statement.blocks.find(({ kind }) => kind === 'phase');
    if (block?.kind !== 'phase' || !block.responsibilities[0]) throw new Error('No phase');
    const text = [{ text: 'The customer’s “tenant” is named.' }];
    const changed = { ...block, responsibilities: [{ ...block.responsibilities[0], text }] };
    const statement = { ...english.statement, blocks: [changed] };
    expect(traceWords(statement, undefined, `the customer's "tenant"`)).toMatchObject([{ match: 'words' }]);
  });

  it('marks what is not part of the statement, with the reason', () => {
    expect(trace('assess.screen-sharing')).toMatchObject([
      { included: false, reason: expect.stringContaining('Screen sharing'), phase: { id: 'assess' } },
    ]);
    expect(trace('assess.screen-sharing')[0]).not.toHaveProperty('reference');
  });

  it('finds all clauses of a page that was copied', () => {
    const ids = ['general.helpdesk', ssl];
    const page = ids.map((id, index) => `G-${index} ${clauseText(english.statement, id)}`).join('\n');
    expect(idsOf(page)).toEqual(ids);
  });

  it('puts whole words before words in any order', () => {
    const kinds = trace('network').map(({ match }) => match);
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds)).toEqual(new Set(['words']));
  });

  it.each([
    ['Windows-1252', Buffer.from('\u0093', 'latin1'), Buffer.from('\u0094 \u0080', 'latin1'), '“Do it.” €'],
    ['UTF-8', Buffer.from('\ufeff“'), Buffer.from('” €'), '“Do it.” €'],
    ['UTF-16', Buffer.from('\ufeff“', 'utf16le'), Buffer.from('” €', 'utf16le'), '“Do it.” €'],
  ])('quotes an article in %s as it was read', (encoding, before, after, line) => {
    const words = Buffer.from('Do it.', encoding === 'UTF-16' ? 'utf16le' : 'latin1');
    const phase = english.statement.blocks.find(({ kind }) => kind === 'phase');
    if (phase?.kind !== 'phase' || !phase.responsibilities[0]) throw new Error('No phase');
    const duty = { ...phase.responsibilities[0], source: { ...phase.responsibilities[0].source, line: 1 } };
    const statement = { ...english.statement, blocks: [{ ...phase, responsibilities: [duty] }] };
    const bytes = Buffer.concat([before, words, after]);
    const [found] = traceWords(statement, { file: 'a.md', bytes, digest: 'matches' }, duty.id);
    expect(found?.source.text).toBe(line);
  });

  it('quotes no line of an article that is another one', () => {
    const article: CarriedArticle = { ...english.article, digest: 'differs' };
    const [found] = traceWords(english.statement, article, 'G-18');
    expect(found?.source.line).toBeGreaterThan(1);
    expect(found?.source).not.toHaveProperty('text');
  });

  it.each(['', '—', 'wholly unrelated gibberish', 'G-99'])('finds nothing for %j', (words) => {
    expect(trace(words)).toEqual([]);
  });

  it.each([
    ['public TLS certificates', ssl],
    ['general.ssl-certificate', ssl],
    ['zzz', undefined],
  ])('names the nearest to %j', (words, id) => {
    expect(nearestClause(english.statement, words)?.id).toBe(id);
  });
});
