import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComposedStatement } from '../../src/generate/index.js';
import { readDocument } from '../../src/readers/index.js';
import { statementJson } from '../../src/writers/statement-json.js';
import { carriedOf, composed, docxWith, htmlWith } from '../samples/documents.js';

const megabyte = 2 ** 20;
const text = (content: string) => new TextEncoder().encode(content);
const latin1 = (...parts: readonly (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

let made: ComposedStatement;
beforeAll(async () => {
  made = await composed();
  // Libraries are loaded and warm; what is measured is reading.
  await readDocument(docxWith(carriedOf(made)));
  await readDocument(pdf('1 0 obj<</Type/Catalog>>endobj '));
});

/** Milliseconds that a document which was made to do harm may take; without a limit these take minutes, or all memory. */
const longest = 20_000;

async function readInTime(bytes: Uint8Array) {
  const start = performance.now();
  const outcome = await readDocument(bytes);
  expect(performance.now() - start).toBeLessThan(longest);
  return outcome;
}

const messagesOf = async (bytes: Uint8Array) =>
  (await readInTime(bytes)).diagnostics.map(({ code, message }) => `${code}: ${message}`);

/** Objects between a header and a trailer: a PDF as far as the reader is concerned. */
function pdf(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  return latin1('%PDF-1.7\n', ...objects, '\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n');
}

const catalog = (entries = '') => `1 0 obj<</Type/Catalog${entries}>>endobj\n`;
const stream = (number: number, entries: string, content: Uint8Array, keyword = 'stream\n') =>
  latin1(`${number} 0 obj<<${entries}/Length ${content.length}>>${keyword}`, content, '\nendstream endobj\n');
const objectStream = (entries: string, content: Uint8Array, keyword?: string) =>
  pdf(catalog(), stream(2, `/Type/ObjStm/N 1/First 4${entries}`, content, keyword));
const flate = '/Filter/FlateDecode';

describe('a PDF whose object stream', () => {
  const spaces = Buffer.alloc(300 * megabyte, ' ');
  const bomb = deflateSync(spaces);
  const hexadecimal = Buffer.from(`${bomb.toString('hex')}>`);
  // Code 256 clears the table; runs of one byte repeat it 128 times.
  const runs = Buffer.alloc(4 * megabyte, Buffer.of(129, 32));

  it.each([
    ['inflates beyond measure', flate, bomb, 'stream\n', 'too large'],
    ['begins after a space', flate, bomb, 'stream \r\n', 'too large'],
    ['has its filter written with escapes', '/Filter/Flate#44ecode', bomb, 'stream\r\n', 'too large'],
    ['is cut off', flate, bomb.subarray(0, -200), 'stream\n', 'too large'],
    ['has two filters', '/Filter[/ASCIIHexDecode/FlateDecode]', hexadecimal, 'stream\n', 'unusual'],
    ['is compressed twice', '/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb), 'stream\n', 'unusual'],
    ['has runs of bytes', '/Filter/RunLengthDecode', runs, 'stream\n', 'unusual'],
    ['is LZW', '/Filter/LZWDecode', runs, 'stream\n', 'unusual'],
  ])('%s is refused', async (_, entries, content, keyword, message) => {
    const messages = await messagesOf(objectStream(entries, content, keyword));
    expect(messages).toEqual([expect.stringMatching(`document-unreadable: .*${message}`)]);
  });

  it.each([
    ['whole', 0],
    ['cut off', 10],
  ])('is one of many that inflate beyond measure together, %s, is refused', async (_, missing) => {
    const part = deflateSync(spaces.subarray(0, 15 * megabyte));
    const parts = Array.from({ length: 12 }, (__, index) =>
      stream(index + 2, `/Type/ObjStm/N 0/First 0${flate}`, part.subarray(0, part.length - missing)),
    );
    expect(await messagesOf(pdf(catalog(), ...parts))).toEqual([expect.stringMatching('too large')]);
  });

  it('is damaged at its end, again and again, is refused', async () => {
    const part = Buffer.from(deflateSync(spaces.subarray(0, 15 * megabyte)));
    part.writeUInt32BE(0, part.length - 4);
    const parts = Array.from({ length: 200 }, (_, index) => stream(index + 2, `/Type/ObjStm${flate}`, part));
    expect(await messagesOf(pdf(catalog(), ...parts))).toEqual([expect.stringMatching('too large')]);
  });

  it('reads the same bytes as many objects is read', async () => {
    const places = Array.from({ length: 100_000 }, (_, index) => `${index + 10} ${(index % 2) * 2_000_000}`);
    const header = `${places.join(' ')} `;
    const content = deflateSync(`${header}(${'a'.repeat(2_000_000)})`);
    const entries = `/Type/ObjStm/N 100000/First ${header.length}${flate}`;
    expect(await messagesOf(pdf(catalog(), stream(2, entries, content)))).toHaveLength(1);
  });

  it('misses its end is read as far as it goes', async () => {
    const own = '<</Type/Catalog/AF[<</UF(statement.json)/EF<</F 3 0 R>>>>]>>';
    const content = deflateSync(`1 0 ${own}`);
    const { value } = await readInTime(
      pdf(
        stream(2, `/Type/ObjStm/N 1/First 4${flate}`, content.subarray(0, -4)),
        stream(3, '', statementJson(made.statement)),
      ),
    );
    expect(value?.digest).toBe('matches');
  });
});

describe('a PDF that', () => {
  it.each([
    [
      'has a table of places without end',
      () => stream(2, '/Type/XRef/Size 999999999/W[1 2 1]/Root 1 0 R', text(' ')),
    ],
    ['has millions of objects', () => `2 0 obj[${'<<>>'.repeat(5_000_000)}]endobj`],
    ['has strings without end', () => '2 0 obj('.repeat(200_000)],
    ['has streams without end', () => '2 0 obj<</A 1>>stream\n'.repeat(100_000)],
    ['is nested without measure', () => `2 0 obj${'['.repeat(1_000_000)}`],
    ['has a string without measure', () => `2 0 obj(${'a'.repeat(60 * megabyte)})endobj`],
    ['has a name without measure', () => `2 0 obj/${'a'.repeat(60 * megabyte)} endobj`],
    ['has a number without measure', () => `2 0 obj ${'1'.repeat(60 * megabyte)} endobj`],
    ['has a text in digits without measure', () => `2 0 obj<${'a'.repeat(60 * megabyte)}>endobj`],
    ['has streams within strings', () => '2 0 obj<</A(stream\n'.repeat(100_000)],
  ])('%s is read or refused in time', async (_, objects) => {
    expect(await messagesOf(pdf(catalog(), objects()))).toHaveLength(1);
  });

  it('has the lengths of large streams elsewhere is read', async () => {
    const data = statementJson(made.statement);
    const { value } = await readInTime(
      pdf(
        catalog('/AF[<</UF(statement.json)/EF<</F 3 0 R>>>>]'),
        latin1(
          '2 0 obj<</Length 9 0 R>>stream\n',
          Buffer.alloc(30 * megabyte, 'stream '),
          '\nendstream endobj ',
        ),
        latin1('3 0 obj<</Length 9 0 R>>stream\r\n', data, '\r\nendstream endobj '),
      ),
    );
    expect(value?.digest).toBe('matches');
    expect(Buffer.from(value?.files[0]?.bytes ?? [])).toEqual(Buffer.from(data));
  });

  it('holds bombs that nobody asks for is read', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * megabyte));
    const pictures = Array.from({ length: 20 }, (_, index) =>
      stream(index + 2, `/Type/XObject${flate}`, bomb),
    );
    expect(await messagesOf(pdf(catalog(), ...pictures))).toEqual([
      expect.stringMatching('document-carries-nothing'),
    ]);
  });

  it('embeds one bomb as many files is read without it', async () => {
    const files = Array.from({ length: 3000 }, () => '<</Type/Filespec/UF(a)/EF<</F 2 0 R>>>>').join('');
    const bomb = stream(2, flate, deflateSync(Buffer.alloc(80 * megabyte)));
    const data = stream(3, '', statementJson(made.statement));
    const own = '<</Type/Filespec/UF(statement.json)/EF<</F 3 0 R>>>>';
    const { value } = await readInTime(pdf(catalog(`/AF[${own}${files}]`), bomb, data));
    expect(value?.files.length).toBe(3001);
    expect(value?.files[1]?.bytes).toBeUndefined();
    expect(value?.digest).toBe('matches');
  });
});

describe('the form of a PDF', () => {
  const documentWith = (...objects: readonly string[]) =>
    pdf(
      catalog('/AF[<</UF(statement.json)/EF<</F 3 0 R>>>>]/AcroForm<</Fields[4 0 R 4 0 R]>>'),
      stream(3, '', statementJson(made.statement)),
      ...objects,
    );

  it('whose nodes share their kids has each field once', async () => {
    const nodes = Array.from({ length: 40 }, (_, at) => {
      const below = `${at + 5} 0 R`;
      return `${at + 4} 0 obj<</T(n${at})/Kids[${below} ${below} ${below}]>>endobj\n`;
    });
    const { value } = await readInTime(documentWith(...nodes, '44 0 obj<</T(leaf)/FT/Tx/V(a)>>endobj\n'));
    expect(value?.fields).toHaveLength(1);
    expect(value?.fields[0]).toMatchObject({ kind: 'text', state: 'filled', value: 'a' });
    expect(value?.fields[0]?.name).toMatch(/^n0\.n1\..*\.leaf$/);
  });

  it('that is a circle ends', async () => {
    const { value } = await readInTime(
      documentWith(
        '4 0 obj<</T(a)/FT/Tx/Parent 5 0 R/Kids[5 0 R]>>endobj ',
        '5 0 obj<</T(b)/Parent 4 0 R/Kids[4 0 R 6 0 R]>>endobj ',
        '6 0 obj<</T(c)/Parent 5 0 R>>endobj ',
      ),
    );
    expect(value?.fields).toEqual([{ name: 'a.b.c', kind: 'text', state: 'empty' }]);
  });

  it('whose fields all have one long value is read', async () => {
    const kids = Array.from({ length: 5000 }, (_, at) => `<</T(f${at})/TU 5 0 R>>`).join('');
    const { value } = await readInTime(
      documentWith(
        `4 0 obj<</T(a)/FT/Tx/V 5 0 R/Kids[${kids}]>>endobj 5 0 obj(${'\\101'.repeat(600_000)})endobj `,
      ),
    );
    expect(value?.fields[0]?.value?.length).toBe(10_000);
    expect(value?.fields.length).toBeLessThan(100);
  });

  it('of many nodes with the same many kids is read', async () => {
    const nodes = Array.from({ length: 5000 }, (_, at) => `${at + 10} 0 obj<</T(n)/Kids 5 0 R>>endobj `);
    const all = nodes.map((_, at) => `${at + 10} 0 R`).join(' ');
    await readInTime(documentWith(`4 0 obj<</T(a)/Kids 5 0 R>>endobj 5 0 obj[${all}]endobj `, ...nodes));
  });
});

describe('a DOCX that', () => {
  const times = (length: number, each: (index: number) => string) =>
    Array.from({ length }, (_, at) => each(at)).join('');
  const run = (content: string) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;

  it('has a long text in many controls has it in each as far as anybody reads', async () => {
    const content = run('a'.repeat(15 * megabyte));
    const body = `${'<w:sdt><w:sdtContent>'.repeat(240)}${content}${'</w:sdtContent></w:sdt>'.repeat(240)}`;
    const { value } = await readInTime(docxWith(carriedOf(made), body));
    expect(value?.fields).toHaveLength(240);
    expect(new Set(value?.fields.map((field) => field.value?.length))).toEqual(new Set([10_000]));
  });

  it('has many runs in controls in one another is read', async () => {
    const body = `${'<w:sdt>'.repeat(490)}${run('ab').repeat(50_000)}${'</w:sdt>'.repeat(490)}`;
    const { value } = await readInTime(docxWith(carriedOf(made), body));
    expect(value?.fields).toHaveLength(490);
  });

  it.each([
    [
      'declares namespaces at every level',
      () =>
        times(490, (at) => `<a xmlns:n${at}="u">`) + '<b xmlns:m="v"/>'.repeat(150_000) + '</a>'.repeat(490),
    ],
    ['declares thousands of namespaces at once', () => `<a ${times(100_000, (at) => `xmlns:n${at}="u" `)}/>`],
    ['has thousands of attributes', () => `<a ${times(500_000, (at) => `b${at}="" `)}/>`],
    ['has millions of elements', () => '<a/>'.repeat(4_000_000)],
    ['has comments without end', () => '<!-- '.repeat(1_000_000)],
    ['has tags without end', () => '<a b="'.repeat(1_000_000)],
  ])('%s is read or refused', async (_, body) => {
    await readInTime(docxWith(carriedOf(made), body()));
  });

  it('has thousands of lines to sign on, and long signatures, is read', async () => {
    const body = times(5000, (at) => `<o:signatureline id="{${at}}"/>`);
    const signatures = text(`<SetupID>{7}</SetupID>${'<SetupID>{0'.repeat(1_000_000)}`);
    const { value } = await readInTime(
      docxWith(carriedOf(made), body, { '_xmlsignatures/sig1.xml': signatures }),
    );
    expect(value?.fields.filter(({ state }) => state === 'signed').map(({ name }) => name)).toEqual(['{7}']);
  });
});

describe('a page that', () => {
  it.each([
    ['begins scripts and ends none', '<script '],
    ['begins scripts of another name', '<scripts '],
    ['begins scripts that have no end', '<script id="a">'],
    ['begins titles', '<title>'],
    ['begins attributes', '<script id="'],
    ['has spaces', '<script id=  '],
  ])('%s is read', async (_, piece) => {
    const page = htmlWith(carriedOf(made));
    const end = ['', '>', '"></script>'];
    for (const last of end) {
      await readInTime(latin1('<html>', piece.repeat(500_000), last));
      const { value } = await readInTime(latin1(page, piece.repeat(500_000), last));
      expect(value?.digest).toBe('matches');
    }
  });
});

describe('data that', () => {
  it.each([
    ['have a million blocks that are none', `"blocks":[${'1,'.repeat(1_000_000)}1]`],
    ['have a million fields too many', Array.from({ length: 200_000 }, (_, at) => `"a${at}":1`).join(',')],
    ['are too large', `"blocks":"${'a'.repeat(5 * megabyte)}"`],
  ])('%s are refused', async (_, field) => {
    const json = `${JSON.stringify({ ...made.statement, blocks: undefined }).slice(0, -1)},${field}}`;
    const { value, diagnostics } = await readInTime(text(json));
    expect(value).toBeUndefined();
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['document-statement-invalid']));
  });
});
