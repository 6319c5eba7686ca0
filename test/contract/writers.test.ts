import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { PhaseBlock, ResolvedBrand, Statement } from '../../src/model/index.js';
import { type Format, formats, openWriter, type Writer, writers } from '../../src/writers/index.js';
import {
  bareStatement,
  chineseStatement,
  longNameStatement,
  longStatement,
  sixSignatoriesStatement,
  spanishStatement,
} from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import { withoutFields } from '../writers/pdf-reading.js';
import { readers, squeeze } from './reading.js';
import { visibleTexts } from './statement-text.js';

const samples: Readonly<Record<string, () => Statement>> = {
  'a statement with every kind of block': sampleStatement,
  'a statement in Chinese': chineseStatement,
  'a statement in Spanish': spanishStatement,
  'a statement with nothing that may be left out': bareStatement,
  'a statement with a name of 300 characters': longNameStatement,
  'a statement with six signatories': sixSignatoriesStatement,
  'a statement with 120 responsibilities': longStatement,
};

/** Programs that it takes to read a format back. */
const programs: Readonly<Record<Format, readonly string[]>> = {
  pdf: ['pdftotext'],
  docx: [],
  html: [],
  markdown: [],
  json: [],
};

const all: readonly Format[] = ['pdf', 'docx', 'html', 'markdown', 'json'];

describe.each(all)('the %s writer', (format) => {
  const reading = needs(...programs[format]);
  let brand: ResolvedBrand;
  let writer: Writer;

  beforeAll(async () => {
    brand = await shippedBrand();
    writer = await openWriter(format, brand);
  });

  test('is what the table of formats says', async () => {
    const { extension, mediaType, format: name } = await writers[format]();
    expect({ name, extension, mediaType }).toEqual({ name: format, ...formats[format] });
  });

  for (const [name, statement] of Object.entries(samples)) {
    reading(`emits every block of ${name}, in order`, async () => {
      // What fields hold is no text of the page.
      const { flow, whole } = await readers[format](await writer.write(withoutFields(statement())));
      expectInOrder(flow, statement());
      const { header, footer } = statement().furniture;
      // A running line may be shortened in its middle.
      for (const line of [header, footer]) expect(whole).toContain(squeeze(line.slice(0, 30)));
    });
  }

  reading('emits exactly the responsibilities that are in the statement, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wordings, { minLength: 1, maxLength: 6 }), async (texts) => {
        const statement = statementWith(texts);
        const { flow } = await readers[format](await writer.write(statement));
        expectInOrder(flow, statement);
        for (const [index] of texts.entries()) expect(flow.split(`Z-0${index + 1}`)).toHaveLength(2);
        expect(flow).not.toContain(`Z-0${texts.length + 1}`);
      }),
      { numRuns: 15 },
    );
  });

  test('gives the same bytes for the same statement, whatever it wrote before', async () => {
    const first = await writer.write(sampleStatement());
    await writer.write(chineseStatement());
    const again = await writer.write(sampleStatement());
    const fresh = await (await openWriter(format, brand)).write(sampleStatement());
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, fresh)).toBe(0);
  });

  test('gives the same bytes when it writes several statements at once', async () => {
    const alone = await writer.write(sampleStatement());
    const [together] = await Promise.all(
      [sampleStatement(), chineseStatement()].map((one) => writer.write(one)),
    );
    expect(Buffer.compare(alone, together ?? new Uint8Array())).toBe(0);
  });

  test('changes nothing that it is given', async () => {
    const statement = frozen(sampleStatement());
    const own = await openWriter(format, frozen(brand));
    expect((await own.write(statement)).length).toBeGreaterThan(0);
  });
});

async function shippedBrand(): Promise<ResolvedBrand> {
  const { value } = await loadBrand(createNodeHost(), 'meridian');
  if (value === undefined) throw new Error('The brand that comes with the product cannot be loaded');
  return value;
}

/** Looks for each text of the statement behind the one before, and names the first that is not there. */
function expectInOrder(flow: string, statement: Statement): void {
  let from = 0;
  for (const { of, text } of visibleTexts(statement)) {
    const wanted = squeeze(text);
    const found = flow.indexOf(wanted, from);
    if (found < 0)
      expect.fail(`${of}: “${text}” is not behind “${flow.slice(Math.max(from - 60, 0), from)}”`);
    from = found + wanted.length;
  }
}

/** Wordings made of what trips writers: markup of every format, placeholders, field names, two scripts. */
const wordings = fc
  .array(
    fc.constantFrom(
      ...[
        'Provide',
        'reports',
        '中文',
        '（证书）',
        '<w:p>',
        '&amp;',
        '{phase-0-0}',
        '{page}',
        'CURRENT',
        'TOTAL_PAGES',
      ],
      ...[
        '**bold**',
        '\\u0041',
        '#{x}',
        '%1',
        ']]>',
        '"quoted"',
        "'",
        '-->',
        '|',
        'naïve',
        'ﬁn',
        '…',
        'a/b',
        '¿Qué?',
      ],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));

function statementWith(texts: readonly string[]): Statement {
  const phase: PhaseBlock = {
    kind: 'phase',
    id: 'test',
    code: 'Z',
    title: [{ text: 'Phase' }],
    introduction: [],
    columns: { reference: 'Ref.', responsibility: 'Responsibility' },
    responsibilities: texts.map((text, index) => ({
      id: `test.item-${index + 1}`,
      reference: `Z-0${index + 1}`,
      text: [{ text }],
      details: [],
      source: { file: 'sample.md', line: index + 1, column: 1 },
    })),
    notes: [],
  };
  return sampleStatement({ blocks: [phase] });
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}
