import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, PhaseBlock, Statement } from '../../src/model/index.js';
import { contentsOf } from '../../src/writers/contents.js';
import { chineseStatement, spanishStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { type Tag, tagsOf, textOfHtml, writeHtml } from './html-reading.js';

const named = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === name);
const meta = (tags: readonly Tag[], name: string) =>
  named(tags, 'meta').find(({ attributes }) => attributes.name === name)?.attributes.content;

/** The sample with one text in every place where a customer's or a template's words may stand. */
function saying(text: string): Statement {
  const strings = JSON.stringify(sampleStatement({ issued: '2026-11-21' }), (key, value: unknown) =>
    typeof value === 'string' && said.has(key) ? text : value,
  );
  const statement: Statement = JSON.parse(strings);
  return { ...statement, furniture: { header: text, footer: text, pageOf: text } };
}

const said: ReadonlySet<string> = new Set([
  ...[
    'text',
    'title',
    'subject',
    'label',
    'name',
    'party',
    'email',
    'customer',
    'provider',
    'number',
    'state',
  ],
  ...[
    'reason',
    'owner',
    'due',
    'reference',
    'description',
    'file',
    'generator',
    'version',
    'signature',
    'date',
  ],
]);

const allowedTags = new Set(
  'html head meta title link style body header main footer section aside nav script div hgroup h1 h2 h3 p ol ul li dl dt dd table caption thead tbody tr th td a code em span strong svg circle path img br hr'.split(
    ' ',
  ),
);

describe('a page', () => {
  test('has the language of the statement, and that of a run that differs', async () => {
    const tags = tagsOf(await writeHtml(spanishStatement()));
    expect(named(tags, 'html')[0]?.attributes.lang).toBe('es');
    expect(named(tags, 'span').map(({ attributes }) => attributes.lang)).toContain('en');
    expect(named(tagsOf(await writeHtml(chineseStatement())), 'html')[0]?.attributes.lang).toBe('zh-Hans');
  });

  test('has one first heading, and no level is left out', async () => {
    for (const statement of [sampleStatement(), chineseStatement()]) {
      const ranks = tagsOf(await writeHtml(statement)).flatMap(
        ({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? [],
      );
      expect(ranks.filter((rank) => rank === '1')).toHaveLength(1);
      for (const [at, rank] of ranks.entries()) {
        expect(Number(rank)).toBeLessThanOrEqual(Number(ranks[at - 1] ?? 0) + 1);
      }
    }
  });

  test('begins its headings with the first level even where a template has none', async () => {
    const blocks = sampleStatement().blocks.filter(({ kind }) => kind === 'phase');
    const ranks = tagsOf(await writeHtml(sampleStatement({ blocks }))).filter(({ name }) =>
      /^h\d$/.test(name),
    );
    expect(ranks.map(({ name }) => name)).toEqual(['h1', 'h1']);
  });

  test('bears the id, reference and source line of every responsibility, each once', async () => {
    const statement = sampleStatement();
    const tags = tagsOf(await writeHtml(statement));
    const rows = named(tags, 'tr').flatMap(({ attributes }) =>
      attributes['data-responsibility'] === undefined ? [] : [attributes],
    );
    const wanted = statement.blocks.flatMap((block) =>
      block.kind === 'phase' ? block.responsibilities : [],
    );
    expect(rows).toEqual(
      wanted.map(({ id, reference, source }) => ({
        id,
        'data-responsibility': id,
        'data-reference': reference,
        'data-file': source.file,
        'data-line': String(source.line),
        role: 'row',
      })),
    );
    const excluded = named(tags, 'tr').flatMap(({ attributes }) => attributes['data-excluded'] ?? []);
    expect(excluded).toEqual(['assess.screen-sharing']);
  });

  test('gives no id twice and points at none that is not there', async () => {
    const statement = sampleStatement({ blocks: [...sampleStatement().blocks, ...sampleStatement().blocks] });
    const tags = tagsOf(await writeHtml(statement));
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = tags.flatMap(({ attributes: { href = '', 'aria-labelledby': labels = '' } }) => [
      ...(href.startsWith('#') ? [decodeURIComponent(href.slice(1))] : []),
      ...labels.split(' ').filter((label) => label !== ''),
    ]);
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('lists sections and phases where the statement asks for it, each a link to its heading', async () => {
    const { blocks } = sampleStatement();
    const tags = tagsOf(await writeHtml(sampleStatement()));
    const listed = named(tags, 'a').flatMap(({ attributes: { href = '' } }) =>
      /^#(?:section|phase-)/.test(href) ? [decodeURIComponent(href.slice(1))] : [],
    );
    const headings = tags.flatMap(({ name, attributes: { id } }) => (/^h[23]$/.test(name) && id ? [id] : []));
    expect(listed).toEqual(headings);
    expect(listed).toHaveLength(contentsOf(blocks).length);
  });

  test('carries the statement and its article, which nothing in them can end', async () => {
    const statement = sampleStatement({ customer: '</script><script>alert(1)</script> <!--' });
    const article = { file: 'a "b".md', bytes: new TextEncoder().encode('# </script>') };
    const html = await writeHtml(statement, 'meridian', article);
    const [data, source, ...others] = [...html.matchAll(/<script ([^>]*)>(.*?)<\/script>/gs)];
    expect(JSON.parse(data?.[2] ?? '')).toEqual(statement);
    expect(source?.[1]).toContain('data-file="a &quot;b&quot;.md"');
    expect(Buffer.from(source?.[2] ?? '', 'base64').toString()).toBe('# </script>');
    expect(others).toEqual([]);
  });

  test('says where it comes from in its head', async () => {
    const { digest, source, number } = sampleStatement();
    const tags = tagsOf(await writeHtml(sampleStatement()));
    expect(meta(tags, 'countersign:number')).toBe(number);
    expect(meta(tags, 'countersign:digest')).toBe(digest);
    expect(meta(tags, 'countersign:source-digest')).toBe(source.digest);
  });

  test('needs nothing but itself, and its policy allows nothing else', async () => {
    const html = await writeHtml(sampleStatement());
    const tags = tagsOf(html);
    const fetched = tags.flatMap(({ name, attributes: { src, href } }) => [
      ...(src === undefined ? [] : [src]),
      ...(name === 'link' && href !== undefined ? [href] : []),
    ]);
    expect(fetched.length).toBeGreaterThan(1);
    for (const address of fetched) expect(address).toMatch(/^data:/);
    expect(html).not.toMatch(/@import|url\(/);
    const css = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(css).digest('base64');
    const policy = named(tags, 'meta').find(({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  test('puts the provenance into its footer', async () => {
    const html = await writeHtml(sampleStatement());
    expect(/<footer.*<\/footer>/s.exec(html)?.[0]).toContain('cd'.repeat(32));
    expect(/<main.*<\/main>/s.exec(html)?.[0]).not.toContain('cd'.repeat(32));
  });

  test('has the paper of the brand', async () => {
    expect(await writeHtml(sampleStatement())).toContain('@page{size:A4;');
    expect(await writeHtml(sampleStatement(), 'harbour')).toContain('@page{size:Letter;');
  });
});

describe('hostile text', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"onload="alert(1)',
    "' onmouseover='alert(1)",
    ']]><img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '--><b>',
    '"; } @import "https://example.com/x.css"; .a { content: "',
    '\\22 ;}@import',
    '&lt;b&gt; &amp; &#60;',
    'javascript:alert(1)',
  ];

  for (const attack of attacks) {
    test(`stays text: ${attack}`, async () => {
      const calm = tagsOf(await writeHtml(saying('calm')));
      const html = await writeHtml(saying(attack));
      const tags = tagsOf(html);
      expect(tags.map(({ name }) => name)).toEqual(calm.map(({ name }) => name));
      expect(tags.map(({ attributes }) => Object.keys(attributes))).toEqual(
        calm.map(({ attributes }) => Object.keys(attributes)),
      );
      expect(textOfHtml(html)).toContain(attack);
      expect(/<style>(.*)<\/style>/s.exec(html)?.[1]).not.toMatch(/<|@import|alert\(/);
    });
  }

  test('never becomes an address that runs', async () => {
    const addresses = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      ' javascript:x',
      '#x',
    ];
    const blocks: Block[] = addresses.map((href) => ({ kind: 'paragraph', text: [{ text: 'press', href }] }));
    const tags = tagsOf(await writeHtml(sampleStatement({ blocks })));
    expect(named(tags, 'a')).toEqual([]);
    const good: Block[] = [
      { kind: 'paragraph', text: [{ text: 'go', href: 'https://example.com/?a=1&b="<' }] },
    ];
    const [link] = named(tagsOf(await writeHtml(sampleStatement({ blocks: good }))), 'a');
    expect(link?.attributes).toEqual({
      href: 'https://example.com/?a=1&b=%22%3C',
      rel: 'noopener noreferrer',
    });
  });

  test('whatever it is, comes back as it was and adds no tag', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const phase: PhaseBlock = {
          kind: 'phase',
          id: 'test',
          code: 'T',
          title: [{ text: 'Phase' }],
          introduction: [],
          columns: { reference: 'Ref.', responsibility: 'Responsibility', owner: 'Owner' },
          responsibilities: [
            {
              id: 'test.one',
              reference: 'T-01',
              text: [{ text: `«${text}»` }],
              details: [],
              owner: text,
              source: { file: text, line: 1, column: 1 },
            },
          ],
          notes: [],
        };
        const html = await writeHtml(sampleStatement({ blocks: [phase] }));
        expect(textOfHtml(html)).toContain(`«${text}»`);
        const tags = tagsOf(html);
        expect(tags.filter(({ name }) => !allowedTags.has(name))).toEqual([]);
        expect(named(tags, 'script').map(({ attributes }) => attributes)).toEqual([
          { type: 'application/json', id: 'statement' },
        ]);
        expect(named(tags, 'tr')[1]?.attributes['data-file']).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
