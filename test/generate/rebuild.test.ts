import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/index.js';
import { generateStatements, rebuildDocument } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { plainText, type RichText } from '../../src/model/index.js';
import { type CarriedFormat, readDocument, traceWords } from '../../src/readers/index.js';
import { openWriter } from '../../src/writers/index.js';
import { statementJson } from '../../src/writers/statement-json.js';
import { composed, htmlWith, tampered } from '../samples/documents.js';
import { engagement, packageRoot } from '../samples/engagements.js';

const host = createNodeHost();
const formats: readonly CarriedFormat[] = ['pdf', 'docx', 'html', 'json'];
const languages = ['en', 'es', 'zh-Hans'];
const choices = 'languages: [en, es, zh-Hans]\noptions: { screen-sharing: false }';

const folder = { path: '' };
const documents = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'countersign-'));
  const { value, diagnostics } = await generateStatements(host, engagement(choices), { formats });
  if (value.length === 0) throw new Error(JSON.stringify(diagnostics));
  for (const { format, language, bytes } of value) documents.set(`${format} ${language}`, bytes);
});
afterAll(() => rm(folder.path, { recursive: true }));

function issued(format: CarriedFormat, language = 'en'): Uint8Array {
  const bytes = documents.get(`${format} ${language}`);
  if (bytes === undefined) throw new Error(`No ${format} in ${language}`);
  return bytes;
}

describe.each(formats)('an issued %s', (format) => {
  it.each(languages)('in %s is read back whole, and rebuilt byte for byte', async (language) => {
    const bytes = issued(format, language);
    const { value: document, diagnostics } = await readDocument(bytes);
    expect(diagnostics).toEqual([]);
    expect(document).toMatchObject({ format, digest: 'matches', statement: { language } });
    if (format !== 'json') expect(document?.article).toMatchObject({ digest: 'matches' });
    const rebuilt = await rebuildDocument(host, bytes);
    expect(rebuilt.diagnostics).toEqual([]);
    expect(rebuilt.value).toMatchObject({ comparison: { result: 'identical' }, reasons: [] });
    expect(Buffer.from(rebuilt.value?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it.each(languages)('in %s leads from every clause to its line of the article', async (language) => {
    const { value: document } = await readDocument(issued(format, language));
    if (document === undefined) throw new Error('Nothing was read');
    const { statement, article } = document;
    const clauses = statement.blocks.flatMap((block): readonly { id: string; text: RichText }[] => {
      if (block.kind === 'phase') return block.responsibilities;
      return block.kind === 'exclusions' ? block.exclusions : [];
    });
    expect(clauses.length).toBeGreaterThan(35);
    for (const { id, text } of clauses) {
      const words = plainText(text);
      const found = traceWords(statement, article, words).find((trace) => trace.id === id);
      expect(found, id).toBeDefined();
      if (format !== 'json') expect(found?.source.text, id).toMatch(/\S/);
    }
  });

  it('that was changed is not identical', async () => {
    const bytes = Uint8Array.from(issued(format));
    const at = bytes.length - 3;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const { value, diagnostics } = await rebuildDocument(host, bytes);
    expect(value?.comparison.result).not.toBe('identical');
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('keeps the words of the version that wrote it', async () => {
    const made = await composed();
    const brand = await loadBrand(host, 'meridian');
    if (!brand.value) throw new Error('No brand');
    const writer = await openWriter(format, brand.value);
    const generator = 'countersign 0.0.1';
    const blocks = made.statement.blocks.map((block) =>
      block.kind === 'provenance'
        ? { ...block, generator: { ...block.generator, value: [{ text: generator }] } }
        : block,
    );
    const bytes = await writer.write({ ...made.statement, generator, blocks }, made.article);
    const { value } = await rebuildDocument(host, bytes);
    expect(value?.comparison).toEqual({ result: 'identical' });
  });
});

describe('a document that is not identical', () => {
  it('is a PDF with fields filled in, which begins with the issued one', async () => {
    const bytes = issued('pdf');
    const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    document.getForm().getTextField('customer-1-name').setText('Eva Adler');
    const returned = await document.commit();
    const { value, diagnostics } = await rebuildDocument(host, returned);
    const added = returned.length - bytes.length;
    expect(value).toMatchObject({ comparison: { result: 'continued', added } });
    expect(value?.reasons).toEqual([
      `The file begins with the identical document; ${added} bytes were added after it, which can replace what it shows.`,
      'Fields were filled in: customer-1-name.',
    ]);
    expect(diagnostics).toMatchObject([{ code: 'rebuild-differs' }]);
  });

  it('tells what was filled in from what was changed, and that there may be more', async () => {
    const document = await PDFDocument.load(issued('pdf'), { updateMetadata: false });
    const form = document.getForm();
    form.getTextField('customer-1-name').setText('Eve Forged');
    form.getTextField('customer-1-date').setText('2026-12-01');
    document.removePage(1);
    const { value } = await rebuildDocument(host, await document.save());
    const [filled, ...others] = value?.reasons ?? [];
    expect(filled).toContain('customer-1-date');
    expect(others.at(-1)).toContain('text may have been changed');
  });

  it('tells the first byte, and another version of the program', async () => {
    const made = await composed();
    const bytes = htmlWith({ statement: statementJson({ ...made.statement, generator: 'countersign 9.9' }) });
    const { value, diagnostics } = await rebuildDocument(host, bytes);
    expect(value?.comparison).toMatchObject({ result: 'different', firstByte: expect.any(Number) });
    expect(value?.reasons[0]).toMatch(
      /^The document was written by countersign 9\.9; this is countersign \d/,
    );
    expect(value?.reasons[1]).toContain('does not carry its article');
    expect(diagnostics[0]?.message).toMatch(/byte \d+ is the first that differs/);
  });

  it('is not rebuilt from data that were changed', async () => {
    const changed = statementJson({ ...(await composed()).statement, customer: 'Fabrikam' });
    const { value, diagnostics } = await rebuildDocument(host, changed);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['statement-digest-mismatch', 'rebuild-differs']);
    const made = await composed();
    const article = { ...made.article, bytes: Buffer.from('# Other\n') };
    const other = await rebuildDocument(host, htmlWith({ ...tampered(made, {}), article }));
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['article-digest-mismatch', 'rebuild-differs']);
  });

  it('may be in a brand of one’s own, which has to be named', async () => {
    const own = join(folder.path, 'own');
    await cp(join(packageRoot, 'templates/brands/meridian'), own, { recursive: true });
    const yaml = await readFile(join(own, 'brand.yaml'), 'utf8');
    await writeFile(join(own, 'brand.yaml'), yaml.replace(/^id: .*$/m, 'id: own'));
    const made = await generateStatements(host, engagement(`brand: ${own}`), { formats: ['html'] });
    const bytes = made.value[0]?.bytes ?? new Uint8Array();
    const without = await rebuildDocument(host, bytes);
    expect(without.value).toBeUndefined();
    expect(without.diagnostics).toMatchObject([
      { code: 'brand-unknown', hint: 'Name the folder of the brand with --brand.' },
    ]);
    expect((await rebuildDocument(host, bytes, { brand: own })).value?.comparison.result).toBe('identical');
    const another = await rebuildDocument(host, bytes, { brand: 'harbour' });
    expect(another.value?.reasons[0]).toBe('The document is in the brand own; it was rebuilt in harbour.');
  });
});
