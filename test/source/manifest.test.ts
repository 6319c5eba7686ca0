import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createNodeHost } from '../../src/host/index.js';
import { plainText } from '../../src/model/index.js';
import { loadSources } from '../../src/source/index.js';

const folder = 'fixtures/sources';

const manifestSchema = z.strictObject({
  family: z.string(),
  assetId: z.guid(),
  licence: z.strictObject({ id: z.literal('CC-BY-4.0'), name: z.string(), url: z.url() }),
  attribution: z.string(),
  sources: z.array(
    z.strictObject({
      file: z.string(),
      origin: z.string().min(1),
      title: z.string().min(1),
      revision: z.string().regex(/^\d{4}-\d{2}$/),
      language: z.string(),
      licence: z.literal('CC BY 4.0'),
      attribution: z.literal('Microsoft Corporation'),
      author: z.string().optional(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

const manifest = manifestSchema.parse(parse(await readFile(`${folder}/manifest.yaml`, 'utf8')));

it('lists every article and no other', async () => {
  const articles = (await readdir(folder))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort();
  expect(manifest.sources.map(({ file }) => file)).toEqual(articles);
});

it('holds the digest of every article, which no change of one can keep', async () => {
  for (const { file, sha256 } of manifest.sources) {
    const bytes = await readFile(`${folder}/${file}`);
    expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256);
  }
});

it('says of each what the reader finds in it', async () => {
  const { value } = await loadSources(createNodeHost(), folder);
  for (const [index, { file, title, language, revision, author }] of manifest.sources.entries()) {
    const document = value[index];
    expect(document?.file).toBe(`${folder}/${file}`);
    expect(plainText(document?.title ?? [])).toBe(title);
    expect(document?.language).toBe(language);
    expect(document?.frontMatter.date?.slice(0, 7) ?? revision).toBe(revision);
    expect(document?.frontMatter.fields.author).toBe(author);
    expect(document?.frontMatter.assetId ?? manifest.assetId).toBe(manifest.assetId);
  }
});
