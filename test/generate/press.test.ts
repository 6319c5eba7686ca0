import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readEngagement } from '../../src/engagement/index.js';
import { generateStatements, openPress } from '../../src/generate/index.js';
import { createShelf } from '../../src/generate/shelf.js';
import { createNodeHost } from '../../src/host/index.js';

const host = createNodeHost();

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

function engagement(name: string, more = '') {
  const { value, diagnostics } = readEngagement(
    `customer: { name: ${JSON.stringify(name)} }
provider: { name: Meridian }
statement: { number: SOR-1, issued: 2026-11-21 }
${more}`,
    'engagement.yaml',
  );
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('the engagement is not valid');
  return value;
}

const formats = ['pdf', 'docx', 'html', 'json'] as const;

function digests(documents: readonly { fileName: string; bytes: Uint8Array }[]) {
  return documents.map(({ fileName, bytes }) => [fileName, createHash('sha256').update(bytes).digest('hex')]);
}

describe('a press', () => {
  it('makes the documents that are made without it, whatever it made before', async () => {
    const engagements = [
      engagement('Contoso'),
      engagement('Ωmega Ω ffi 1234', 'options: { screen-sharing: true }'),
      engagement('北京示例有限公司', 'languages: [zh-Hans, es]\nbrand: harbour'),
      engagement('Contoso'),
    ];
    const press = openPress(host);
    for (const loaded of [...engagements, ...[...engagements].reverse()]) {
      const [pressed, alone] = [
        await press.generate(loaded, { formats }),
        await generateStatements(host, loaded, { formats }),
      ];
      expect(alone.value.length).toBeGreaterThanOrEqual(formats.length);
      expect(digests(pressed.value)).toEqual(digests(alone.value));
    }
  }, 60_000);

  it('knows a statement before it composes it', async () => {
    const press = openPress(host);
    const identities = async (name: string, more?: string) =>
      (await press.examine(engagement(name, more))).value.statements.map(({ identity }) => identity);
    const [first] = await identities('Contoso');
    expect(await identities('Contoso')).toEqual([first]);
    expect(await identities('Contoso', '$schema: x')).toEqual([first]);
    for (const other of [
      await identities('Contoso '.repeat(2)),
      await identities('Contoso', 'options: { screen-sharing: true }'),
      await identities('Contoso', 'languages: [es]'),
      await identities('Contoso', 'source: { revision: 2016-10 }'),
      await identities('Contoso', 'brand: harbour'),
    ]) {
      expect(other).toHaveLength(1);
      expect(other).not.toContain(first);
    }
  });

  it('tells what is wrong without composing, as composing does', async () => {
    const press = openPress(host);
    const wrong = engagement('Contoso', 'options: { wifi: true }\nlanguages: [en, fr]\nbrand: nobody');
    const examined = await press.examine(wrong);
    expect(examined.value.statements).toEqual([]);
    expect(examined.diagnostics).toEqual((await press.compose(wrong)).diagnostics);
    expect(examined.diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['brand-unknown', 'source-language-unavailable']),
    );
  });
});

describe('the brands of a press', () => {
  it('are let go, with all that was made for them, when others are asked for', async () => {
    const press = openPress(host);
    const folder = mkdtempSync(join(tmpdir(), 'countersign-brands-'));
    const brands: WeakRef<object>[] = [];
    for (let number = 0; number < 8; number++) {
      const brand = join(folder, String(number));
      cpSync(`${host.packageRoot}templates/brands/meridian`, brand, { recursive: true });
      const loaded = engagement('Contoso', `brand: ${JSON.stringify(brand)}`);
      const { value, diagnostics } = await press.compose(loaded);
      if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
      brands.push(new WeakRef(value.brand));
    }
    rmSync(folder, { recursive: true });
    await settled();
    collectGarbage();
    expect(brands.filter((brand) => brand.deref() !== undefined).length).toBeLessThan(6);
  });
});

/** Objects that a WeakRef was made of live on until the next turn. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('a shelf', () => {
  it('makes each thing once and lets the one go that was longest not asked for', async () => {
    const shelf = createShelf<string>(2);
    const made: string[] = [];
    const ask = (name: string) =>
      shelf(name, async () => {
        made.push(name);
        return name;
      });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(name)).toBe(name);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('tries again what could not be made', async () => {
    const shelf = createShelf<string>(2);
    await expect(shelf('a', () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
    expect(await shelf('a', async () => 'a')).toBe('a');
  });
});
