import { describe, expect, test } from 'vitest';
import type { Block, Statement } from '../../../src/model/index.js';
import { docxFormat } from '../../../src/writers/docx/index.js';
import {
  bareStatement,
  chineseStatement,
  longNameStatement,
  sixSignatoriesStatement,
  spanishStatement,
} from '../../samples/statement-variants.js';
import { sampleStatement } from '../../samples/statements.js';
import { sampled } from '../../tools.js';
import { paragraphsOf, shippedBrand, writeDocx } from '../docx-reading.js';
import { partsOf } from '../docx-xml.js';

/*
 * One writer writes many documents and keeps what they share. Nothing of that may be seen in any of them.
 */

const article = { file: 'a.md', bytes: new TextEncoder().encode('# Article') };

/** A statement for another customer, whose name stands in blocks of every kind. */
function statementFor(customer: string, more: Partial<Statement> = {}): Statement {
  const { blocks, ...sample } = sampleStatement({ customer, number: `N-${customer.length}`, ...more });
  const digest = Buffer.from(customer).toString('hex').padEnd(64, '0').slice(0, 64);
  const own: Block[] = [
    {
      kind: 'paragraph',
      text: [{ text: `For ${customer}, see ` }, { text: 'x', href: 'https://a.example/#b' }],
    },
    { kind: 'list', ordered: true, items: [{ text: [{ text: customer, strong: true }], items: [] }] },
    { kind: 'heading', level: 2, text: [{ text: customer }] },
  ];
  const named = blocks.map((block): Block => {
    if (block.kind !== 'phase') return block;
    const duties = block.responsibilities.map((duty, at) =>
      at === 0 ? { ...duty, text: [{ text: `${customer} does it` }] } : duty,
    );
    return { ...block, responsibilities: duties };
  });
  return { ...sample, digest, blocks: [...own, ...named] };
}

const names = [
  'Contoso AG',
  'R&D <w:p/> "Quoted" \'s & Sons',
  '上海云海科技有限公司',
  'Emoji 😀👩‍👩‍👧 Ltd',
  '{phase-4-0} {bullet-list-0} {a.png}',
  '$1 $& $` \\1 %s',
  ']]><!-- -->',
];

const statements: readonly (readonly [name: string, statement: Statement])[] = [
  ...names.map((name) => [name, statementFor(name)] as const),
  ['Chinese', chineseStatement()],
  ['Spanish', spanishStatement()],
  ['nothing that may be left out', bareStatement()],
  ['six signatories', sixSignatoriesStatement()],
  ['long names', longNameStatement()],
  ['tags of a service', statementFor('Contoso AG', { signing: { method: 'docuseal', protect: true } })],
];

describe.each(sampled(['meridian', 'harbour'], 2))('a writer of %s', (brand) => {
  test('writes each document as one that has written nothing else', async () => {
    const writer = await docxFormat.open(await shippedBrand(brand));
    const order = [...statements, ...statements.toReversed(), ...statements];
    for (const [name, statement] of order) {
      const alone = await writeDocx(statement, brand, article);
      expect(Buffer.compare(await writer.write(statement, article), alone), name).toBe(0);
    }
  }, 120_000);

  test('writes several at once, with and without an article', async () => {
    const writer = await docxFormat.open(await shippedBrand(brand));
    const wanted = statements.flatMap(([, statement]) => [
      [statement, article] as const,
      [statement] as const,
    ]);
    const made = await Promise.all(wanted.map(([statement, carried]) => writer.write(statement, carried)));
    for (const [at, [statement, carried]] of wanted.entries()) {
      const alone = await writeDocx(statement, brand, carried);
      expect(Buffer.compare(made[at] ?? new Uint8Array(), alone)).toBe(0);
    }
  }, 120_000);
});

test('what was written before does not change, whatever is done with it', async () => {
  const writer = await docxFormat.open(await shippedBrand('meridian'));
  const first = await writer.write(statementFor('Contoso AG'), article);
  const copy = Uint8Array.from(first);
  const second = await writer.write(statementFor('Fabrikam SA'), article);
  expect(Buffer.compare(first, copy)).toBe(0);
  second.fill(0);
  first.fill(0);
  expect(Buffer.compare(await writer.write(statementFor('Contoso AG'), article), copy)).toBe(0);
});

test('an article that is another under the same name is carried as it is', async () => {
  const writer = await docxFormat.open(await shippedBrand('meridian'));
  const bytes = new TextEncoder().encode('# First');
  const changing = { file: 'a.md', bytes };
  await writer.write(sampleStatement(), changing);
  bytes.set(new TextEncoder().encode('# Other'));
  const written = await writer.write(sampleStatement(), changing);
  expect(partsOf(written).get('customXml/item2.xml')).toContain(Buffer.from('# Other').toString('base64'));
});

test.each(names)('a name is text wherever it stands: %s', async (name) => {
  const writer = await docxFormat.open(await shippedBrand('harbour'));
  await writer.write(statementFor('Somebody else'), article);
  const texts = paragraphsOf(await writer.write(statementFor(name), article)).map(({ text }) => text);
  expect(texts).toContain(name);
  expect(texts).toContain(`${name} does it`);
  expect(texts.join('\n')).not.toContain('Somebody else');
});

test('bookmarks, links and controls are counted in each document alone', async () => {
  const writer = await docxFormat.open(await shippedBrand('meridian'));
  const more: Block = {
    kind: 'list',
    ordered: false,
    items: ['c', 'd'].map((at) => ({ text: [{ text: at, href: `https://${at}.example/` }], items: [] })),
  };
  const statement = statementFor('Contoso AG');
  const documents = [statement, { ...statement, blocks: [more, ...statement.blocks] }, statement];
  for (const one of documents) {
    const parts = partsOf(await writer.write(one));
    const xml = parts.get('word/document.xml') ?? '';
    const links = [...xml.matchAll(/r:id="rIdLink(\d+)"/g)].map(([, number]) => Number(number));
    const starts = [...xml.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, number]) =>
      Number(number),
    );
    expect(links).toEqual(links.map((_, at) => at + 1));
    expect(starts).toEqual(starts.map((_, at) => at + 1));
    const targets = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Id="rIdLink(\d+)"/g)];
    expect(targets).toHaveLength(links.length);
    expect(links.length).toBeGreaterThan(0);
    expect(starts.length).toBeGreaterThan(0);
  }
});
