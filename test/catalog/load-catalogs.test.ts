import { describe, expect, it } from 'vitest';
import { loadCatalogs } from '../../src/catalog/index.js';
import { createMemoryHost, createNodeHost } from '../../src/host/index.js';

const catalog = (id: string, label: string) =>
  `id: ${id}\nlabel: { en: ${label} }\nphases:\n  - { id: one, code: O, label: { en: One }, items: [] }\n`;

const shipped = {
  '/package/templates/catalogs/first.yaml': catalog('first', 'Shipped first'),
  '/package/templates/catalogs/second.yaml': catalog('second', 'Shipped second'),
  '/package/templates/catalogs/notes.md': 'not a catalog',
};

async function labelsOf(files: Record<string, string>, paths: readonly string[]) {
  const { value, diagnostics } = await loadCatalogs(createMemoryHost({ ...shipped, ...files }), paths);
  return { labels: value.map(({ label }) => label.en), diagnostics };
}

describe('the catalogs', () => {
  it('that come with the product are valid', async () => {
    const { value, diagnostics } = await loadCatalogs(createNodeHost());
    expect(diagnostics).toEqual([]);
    expect(value.map(({ id }) => id)).toContain('ems-onboarding');
  });

  it('of the user come last, and one with the id of a shipped one takes its place', async () => {
    const files = { '/mine/a.yaml': catalog('first', 'Mine'), '/mine/b.yml': catalog('third', 'Third') };
    expect(await labelsOf(files, ['/mine/b.yml'])).toEqual({
      labels: ['Shipped first', 'Shipped second', 'Third'],
      diagnostics: [],
    });
    expect(await labelsOf(files, ['/mine'])).toEqual({
      labels: ['Shipped second', 'Mine', 'Third'],
      diagnostics: [],
    });
  });

  it('that are faulty are told, and the others are there', async () => {
    const { labels, diagnostics } = await labelsOf({ '/mine/a.yaml': 'id: First' }, ['/mine/a.yaml']);
    expect(labels).toEqual(['Shipped first', 'Shipped second']);
    expect(new Set(diagnostics.map(({ span }) => span?.file))).toEqual(new Set(['/mine/a.yaml']));
  });

  it('have to be UTF-8', async () => {
    const host = createMemoryHost({
      ...shipped,
      '/mine/a.yaml': new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]),
    });
    const { diagnostics } = await loadCatalogs(host, ['/mine/a.yaml']);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'catalog-invalid The file is not UTF-8 text',
    ]);
  });

  it('have to be there', async () => {
    await expect(labelsOf({}, ['/mine/none.yaml'])).rejects.toMatchObject({
      diagnostics: [{ code: 'file-not-found' }],
    });
  });

  it("may all be the user's", async () => {
    const { value } = await loadCatalogs(createMemoryHost({ '/mine/a.yaml': catalog('mine', 'Mine') }), [
      '/mine/a.yaml',
    ]);
    expect(value.map(({ id }) => id)).toEqual(['mine']);
  });
});
