import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CountersignError } from '../../src/diagnostics/index.js';
import type { Block, Statement } from '../../src/model/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { createRecent } from '../../src/writers/pdf/type/recent.js';
import { mixedScriptsStatement } from '../samples/mixed-scripts.js';
import { chineseStatement } from '../samples/statement-variants.js';
import { sampleBlocks, sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import { inspect, shippedBrand, statementOf, writePdf } from './pdf-reading.js';

/*
 * A writer remembers much from one document to the next, and no document may show it.
 */

const article = { file: 'sample.md', bytes: new TextEncoder().encode('# Article\n\n- Sample\n') };

function saying(...texts: readonly string[]): Statement {
  const own = texts.map((text): Block => ({ kind: 'paragraph', text: [{ text }] }));
  return statementOf([...sampleBlocks, ...own]);
}

/** The same glyph for several characters, ligatures, other shapes after other letters, accents apart, nothing to be seen. */
const statements: Readonly<Record<string, Statement>> = {
  english: sampleStatement(),
  omega: saying('Resistance in \u03A9, effective office \u00B5'),
  ohm: saying('Resistance in \u2126, effective office \u03BC'),
  spaces: saying('no\u00A0break, non\u2011breaking-hyphen, soft\u00ADhyphen, zero\u200Bwidth'),
  accents: saying('e\u0301 x\u0301\u0323 \u00E9 q\u0308'),
  emphasis: statementOf([
    ...sampleBlocks,
    {
      kind: 'paragraph',
      text: [
        { text: 'Slanted', emphasis: true },
        { text: ' bold', strong: true },
      ],
    },
  ]),
  chinese: chineseStatement(),
  digits: { ...chineseStatement(), customer: 'EMS2016年A1第2', number: 'SOR-2026-0099' },
  scripts: mixedScriptsStatement(),
};

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe.each(['meridian', 'harbour'])('with the brand %s', (brand) => {
  test('a document is the same whatever was written before it', async () => {
    const writer = await pdfFormat.open(await shippedBrand(brand));
    const alone = new Map<string, string>();
    for (const [name, statement] of Object.entries(statements)) {
      const own = await pdfFormat.open(await shippedBrand(brand));
      alone.set(name, digestOf(await own.write(statement, article)));
    }
    const names = Object.keys(statements);
    for (const name of [...names, ...names.toReversed()]) {
      const statement = statements[name];
      if (statement === undefined) continue;
      expect(digestOf(await writer.write(statement, article)), name).toBe(alone.get(name));
    }
  });
});

test('documents that are written at the same time are the same as one after the other', async () => {
  const writer = await pdfFormat.open(await shippedBrand('meridian'));
  const all = Object.values(statements);
  const together = await Promise.all(all.map((statement) => writer.write(statement, article)));
  const other = await pdfFormat.open(await shippedBrand('meridian'));
  for (const [at, statement] of all.entries()) {
    expect(digestOf(together[at] ?? new Uint8Array())).toBe(digestOf(await other.write(statement, article)));
  }
});

test('a document that cannot be written leaves no trace in the next', async () => {
  const writer = await pdfFormat.open(await shippedBrand('meridian'));
  await expect(writer.write(saying('\u{1F600} efficient'))).rejects.toThrow(CountersignError);
  await expect(writer.write(saying('\u{1F600} efficient'))).rejects.toThrow(/U\+1F600/);
  const statement = saying('efficient \u2126');
  const other = await pdfFormat.open(await shippedBrand('meridian'));
  expect(digestOf(await writer.write(statement))).toBe(digestOf(await other.write(statement)));
});

needs('pdftotext')('characters that look alike are told apart within a document', async () => {
  const text = inspect(
    await writePdf(saying('first \u2126 then \u03A9 then \u2126', 'office e\u0301')),
    'pdftotext',
    '-enc',
    'UTF-8',
    '{file}',
    '-',
  );
  expect(text).toContain('first \u2126 then \u03A9 then \u2126');
  expect(text.normalize('NFC')).toContain('office \u00E9');
});

needs('pdffonts')('customers with other letters share the subset of their variant', async () => {
  const fontsOf = async (customer: string) => {
    const blocks = sampleBlocks.map((block) =>
      block.kind === 'masthead' ? { ...block, subject: customer } : block,
    );
    const bytes = await writePdf(statementOf(blocks, { customer }));
    const names = inspect(bytes, 'pdffonts', '{file}').matchAll(/[A-Z]{6}\+\S+/g);
    return [...names].map(([name]) => name);
  };
  const [plain, other] = await Promise.all([fontsOf('Fabrikam'), fontsOf('Žluťoučký kůň')]);
  const common = plain.filter((name) => other.includes(name));
  expect(common.join(' ')).toMatch(/NotoSans-Bold.*NotoSans-Regular|NotoSans-Regular.*NotoSans-Bold/);
  expect(other.filter((name) => !plain.includes(name))).not.toEqual([]);
});

describe('what is remembered', () => {
  test('is bounded, and keeps what was asked for last', () => {
    const recent = createRecent<number, number>(10);
    for (let key = 0; key < 1000; key++) {
      recent.set(key, key * 2);
      expect(recent.size).toBeLessThanOrEqual(20);
      expect(recent.get(Math.max(key - 4, 0))).toBe(Math.max(key - 4, 0) * 2);
    }
    expect(recent.get(0)).toBeUndefined();
  });

  test('is found for as long as it is asked for', () => {
    const recent = createRecent<string, number>(3);
    recent.set('kept', 1);
    for (let other = 0; other < 50; other++) {
      recent.set(String(other), other);
      expect(recent.get('kept')).toBe(1);
    }
  });
});
