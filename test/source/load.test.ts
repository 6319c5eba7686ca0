import { expect, it } from 'vitest';
import { CountersignError } from '../../src/diagnostics/index.js';
import { createMemoryHost, createNodeHost } from '../../src/host/index.js';
import { loadSource, loadSources } from '../../src/source/index.js';
import { codesOf } from './article.js';

const article = '# Duties\n\n## Initiate phase\n\n- Work with the team to begin onboarding.\n';

it('reads one file, whatever it is called', async () => {
  const host = createMemoryHost({ 'notes.text': article });
  expect((await loadSource(host, 'notes.text')).value?.file).toBe('notes.text');
  expect((await loadSources(host, 'notes.text')).value.map(({ file }) => file)).toEqual(['notes.text']);
});

it('reads every article of a folder in order of path, and no README', async () => {
  const host = createMemoryHost({
    'docs/z.md': article,
    'docs/a/b.MARKDOWN': article,
    'docs/a.txt': article,
    'docs/README.md': article,
    'docs/a/readme.txt': article,
    'docs/picture.png': 'x',
    'docs/.hidden/c.md': article,
  });
  const { value, diagnostics } = await loadSources(host, 'docs');
  expect(value.map(({ file }) => file)).toEqual(['docs/a.txt', 'docs/a/b.MARKDOWN', 'docs/z.md']);
  expect(codesOf(diagnostics)).toEqual(Array.from({ length: 3 }, () => 'source-front-matter-missing'));
});

it('leaves out what cannot be read and goes on', async () => {
  const host = createMemoryHost({ 'docs/a.md': '', 'docs/b.md': article });
  const { value, diagnostics } = await loadSources(host, 'docs');
  expect(value.map(({ file }) => file)).toEqual(['docs/b.md']);
  expect(diagnostics[0]).toMatchObject({
    code: 'source-empty',
    span: { file: 'docs/a.md', line: 1, column: 1 },
  });
});

it('says so when a folder has no article', async () => {
  const { value, diagnostics } = await loadSources(createMemoryHost({ 'docs/README.md': article }), 'docs');
  expect(value).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'source-empty', message: expect.stringContaining('docs') }]);
});

it.each([
  ['a file', loadSource],
  ['files', loadSources],
])('ends with exit code 3 where there is no such path, asked for %s', async (_, load) => {
  for (const host of [createMemoryHost(), createNodeHost()]) {
    const failure = await load(host, 'nowhere/article.md').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CountersignError);
    expect(failure).toMatchObject({ exitCode: 3, diagnostics: [{ code: 'file-not-found' }] });
  }
});
