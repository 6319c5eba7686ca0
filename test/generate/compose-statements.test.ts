import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeStatements } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { engagement, packageRoot } from '../samples/engagements.js';

const host = createNodeHost();
const compose = async (more: string, options = {}) => {
  const { value, diagnostics } = await composeStatements(host, engagement(more), options);
  return { value: value && { statements: value.statements.map(({ statement }) => statement) }, diagnostics };
};

describe('choice of the article', () => {
  it('takes the latest revision of each language', async () => {
    const { value } = await compose('languages: [en, es, zh-Hans]');
    expect(value?.statements.map(({ language, source }) => [language, source.revision])).toEqual([
      ['en', '2016-11'],
      ['es', '2016-11'],
      ['zh-Hans', '2016-04'],
    ]);
  });

  it('takes the revision that is named, and a region of a language', async () => {
    const { value } = await compose('languages: [en-GB]\nsource: { revision: 2016-10 }');
    expect(value?.statements).toMatchObject([
      { language: 'en-GB', source: { revision: '2016-10', language: 'en' } },
    ]);
  });

  it('names article, revision, digest and licence, and no path of the machine', async () => {
    const { value } = await compose('');
    const [statement] = value?.statements ?? [];
    expect(statement?.source).toMatchObject({
      file: 'ems-responsibilities.2016-11.en.md',
      digest: '19efee9cbabc2f4c38f0aff1fe460e5fab3ef439643c8f2854befe8f787fab69',
      licence: expect.stringContaining('CC BY 4.0'),
    });
    expect(JSON.stringify(statement)).not.toContain(packageRoot);
    const sources = join(packageRoot, 'fixtures/sources/ems-responsibilities.2016-11.en.md');
    const alone = await compose('', { sources });
    expect(alone.value?.statements).toEqual([statement]);
  });

  it.each([
    [
      'languages: [zh-Hans]\nsource: { revision: 2016-11 }',
      'source-revision-unknown',
      '2016-04 (en, zh-Hans)',
    ],
    ['languages: [fr]', 'source-language-unavailable', '2016-11 (en, es)'],
    ['source: { revision: 2015-01 }', 'source-revision-unknown', '2016-10 (en)'],
    ['source: { catalog: emsonboarding }', 'catalog-unknown', 'emsonboarding'],
    ['brand: nobody', 'brand-unknown', 'meridian'],
    ['template: nothing', 'template-unknown', 'standard'],
  ])('says what there is instead: %s', async (yaml, code, offer) => {
    const { value, diagnostics } = await compose(yaml);
    expect(value).toBeUndefined();
    const problem = diagnostics.find((entry) => entry.code === code);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([problem]);
    expect(problem).toMatchObject({
      severity: 'error',
      message: expect.stringContaining(offer),
      span: { file: 'engagement.yaml' },
    });
  });

  it('tells all at once: brand, template, language and option', async () => {
    const { diagnostics } = await compose(
      'languages: [en, fr]\nbrand: nobody\ntemplate: nothing\noptions: { nothing: true }',
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'brand-unknown',
      'template-unknown',
      'engagement-unknown-option',
      'source-language-unavailable',
    ]);
  });

  it('tells a problem of the engagement once for all languages', async () => {
    const { diagnostics } = await compose('languages: [en, es]\noptions: { nothing: true }');
    expect(diagnostics.filter(({ code }) => code === 'engagement-unknown-option')).toHaveLength(1);
  });
});

describe('articles of one’s own', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-'));
    await cp(join(packageRoot, 'fixtures/sources/ems-responsibilities.2016-11.en.md'), join(folder, 'a.md'));
    await cp(join(packageRoot, 'fixtures/sources/ems-responsibilities.2016-11.en.md'), join(folder, 'b.md'));
    await writeFile(
      join(folder, 'other.md'),
      '# Onboarding\n\n## Before we start\n\n- Name a contact.\n- Give us access.\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('does not choose between two that are alike', async () => {
    const { diagnostics } = await compose('', { sources: folder });
    expect(diagnostics).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'source-ambiguous',
          message: expect.stringMatching(/a\.md, .*b\.md/),
        }),
      ]),
    );
  });

  it('makes a statement of an article that no catalog knows, and says so', async () => {
    const { value, diagnostics } = await compose('', { sources: join(folder, 'other.md') });
    expect(diagnostics.map(({ code }) => code)).toContain('catalog-family-unknown');
    const [statement] = value?.statements ?? [];
    expect(statement?.source).toMatchObject({ file: 'other.md', revision: 'undated' });
    expect(statement?.blocks.find(({ kind }) => kind === 'phase')).toMatchObject({
      responsibilities: [{ text: [{ text: 'Name a contact.' }] }, { text: [{ text: 'Give us access.' }] }],
    });
  });

  it('makes a statement of an article in a language without interface words', async () => {
    const sources = join(packageRoot, 'test/catalog/articles/german.md');
    const { value, diagnostics } = await compose('languages: [de]', { sources });
    expect(diagnostics.map(({ code }) => code)).toContain('locale-unavailable');
    const [statement] = value?.statements ?? [];
    expect(statement).toMatchObject({ language: 'de', source: { revision: '2016-11', language: 'de' } });
    const ids = statement?.blocks.flatMap((block) =>
      block.kind === 'phase' ? block.responsibilities.map(({ id }) => id) : [],
    );
    expect(ids).toContain('general.ssl-certificates');
    expect(ids).toHaveLength(37);
  });

  it('throws for a folder that is not there', async () => {
    await expect(compose('', { sources: join(folder, 'nowhere') })).rejects.toMatchObject({ exitCode: 3 });
  });
});
