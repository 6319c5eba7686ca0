import { describe, expect, it } from 'vitest';
import { cellsOf, engagements, guid, opened, told } from './lists.js';

const nested = {
  customer: { name: 'Contoso', tenantId: guid },
  languages: ['en', 'es'],
  options: { 'wifi-vpn': true },
};
const flat = { 'customer.name': 'Fabrikam', 'statement.number': 'A-2', 'options.wifi-vpn': false };
const tenants = [{ ...nested, statement: { number: 'A-1', version: 1.5 } }, flat];

const yaml = `- customer: { name: Contoso, tenantId: ${guid} }
  languages: [en, es]
  options: { wifi-vpn: true }
  statement: { number: A-1, version: 1.5 }
- customer.name: Fabrikam
  statement.number: A-2
  options.wifi-vpn: false
`;

describe.each([
  ['JSON', 'a.json', JSON.stringify(tenants)],
  ['JSON on lines of their own, with tabs', 'a.json', JSON.stringify(tenants, null, '\t')],
  ['JSONL', 'a.jsonl', `${tenants.map((tenant) => JSON.stringify(tenant)).join('\n')}\n\n`],
  ['YAML', 'a.yaml', yaml],
])('a list in %s', (_, file, text) => {
  it('has the columns that it would have as a sheet', async () => {
    const { list, rows, diagnostics } = await opened(text, file);
    expect(diagnostics).toEqual([]);
    expect(list?.columns).toEqual([
      'customer.name',
      'customer.tenantId',
      'languages',
      'options.wifi-vpn',
      'statement.number',
      'statement.version',
    ]);
    expect(cellsOf(rows)).toEqual([
      ['Contoso', guid, 'en, es', 'true', 'A-1', '1.5'],
      ['Fabrikam', '', '', 'false', 'A-2', ''],
    ]);
  });

  it('gives engagements as any list', async () => {
    const [first, second] = await engagements(text, file);
    expect(first?.loaded?.engagement).toMatchObject({
      customer: nested.customer,
      statement: { number: 'A-1', version: '1.5' },
      languages: ['en', 'es'],
    });
    expect(second?.loaded?.engagement).toMatchObject({
      customer: { name: 'Fabrikam' },
      options: { 'wifi-vpn': false },
    });
  });
});

describe('a list in JSON', () => {
  it('keeps lists of groups, lines of an address and empty lists', async () => {
    const tenant = {
      customer: {
        name: 'A',
        signatories: [{ name: 'Ana' }, { name: 'Luis' }],
        address: ['1, Main St', 'x; y | z'],
        contacts: [],
      },
    };
    const { list, rows } = await opened(JSON.stringify([tenant]), 'a.json');
    expect(list?.columns).toEqual([
      'customer.name',
      'customer.signatories.1.name',
      'customer.signatories.2.name',
      'customer.address.1',
      'customer.address.2',
      'customer.contacts',
    ]);
    expect(cellsOf(rows)[0]?.slice(-1)).toEqual(['(none)']);
    const [row] = await engagements(JSON.stringify([tenant]), 'a.json', { numberLater: true });
    expect(row?.loaded?.engagement.customer.address).toEqual(['1, Main St', 'x; y | z']);
  });

  it('loses only the tenant that is broken, and says where', async () => {
    const text = `[\n  { "customer.name": "A", "statement.number": "1" },\n  { "customer.name": "B" "x": 1 },\n  7,\n  { "customer.name": "D",\n    "customer.name": "E" }, { "customer.name": "F", "customer": { "name": "G" } }\n]`;
    const { rows } = await opened(text, 'a.json');
    expect(
      rows.map(({ row, problems }) => [
        row.row,
        row.line,
        ...problems.map(({ diagnostic: { code, span } }) => `${code} ${span?.line}`),
      ]),
    ).toEqual([
      [1, 2],
      [2, 3, 'tenants-row-syntax 3'],
      [3, 4, 'tenants-row-syntax 4'],
      [4, 5, 'engagement-duplicate-key 6'],
      [5, 6, 'tenants-row-syntax 6'],
    ]);
    expect(rows[1]?.row.cells[0]).toBe('{ "customer.name": "B" "x": 1 }');
  });

  it('knows the line and column of each value', async () => {
    const text = `[\n  { "customer": { "name": "A",\n    "tenantId": "x" }, "statement.number": "" }\n]`;
    expect(told(await engagements(text, 'a.json'))).toEqual([
      'engagement-invalid customer.tenantId a.json:3:17',
      'engagement-missing statement.number a.json:3:24',
    ]);
  });

  it('is refused where it would fill the memory', async () => {
    expect((await opened(new Uint8Array(64 * 2 ** 20 + 1).fill(32), 'a.json')).codes).toEqual([
      'tenants-too-large',
    ]);
    expect((await opened(new Uint8Array(4 * 2 ** 20 + 1).fill(32), 'a.yaml')).codes).toEqual([
      'tenants-too-large',
    ]);
  });

  it.each([
    ['{ "customer.name": "A" }', 'tenants-unreadable'],
    ['[ { "customer.name": "A" }', 'tenants-unreadable'],
    ['[]', 'tenants-empty'],
    ['[1]', 'tenants-unreadable'],
    ['[{ "customer.nmae": "A" }, { "customer.nmae": "B" }]', 'tenants-column-unknown'],
  ])('is refused: %s', async (text, code) => {
    expect((await opened(text, 'a.json')).codes).toEqual([code]);
  });
});

describe('a list in JSONL', () => {
  it('loses only the line that is broken', async () => {
    const { rows } = await opened(
      '{"customer.name":"A"}\n{"customer.name":\n\n  {"customer.name":"C"}\n',
      'a.jsonl',
    );
    expect(
      rows.map(({ row, problems }) => [row.line, problems.map(({ diagnostic }) => diagnostic.code)]),
    ).toEqual([
      [1, []],
      [2, ['tenants-row-syntax']],
      [4, []],
    ]);
  });
});

describe('a list in YAML', () => {
  it.each([
    ['customer.name: A\n', 'tenants-unreadable'],
    ['- customer.name: "A\n', 'engagement-syntax'],
  ])('is refused: %j', async (text, code) => {
    expect((await opened(text, 'a.yaml')).codes).toEqual([code]);
  });
});

describe('a list whose name tells no format', () => {
  const tenant = '{"customer.name": "A"}';
  it.each([
    ['json', `[${tenant}]`],
    ['json', `\ufeff\n [\n${tenant}]`],
    ['jsonl', `${tenant}\n${tenant}\n`],
    ['csv', 'customer.name\n[A]\n'],
  ])('is taken for %s by how it begins: %j', async (format, text) => {
    const { list, diagnostics } = await opened(text, '<stdin>');
    expect(diagnostics).toEqual([]);
    expect(list?.format).toBe(format);
  });

  it('is JSON in UTF-16 too, and a single object is no list', async () => {
    const utf16 = Buffer.from(`\ufeff[${tenant}]`, 'utf16le');
    expect((await opened(utf16, '<stdin>')).list?.format).toBe('json');
    const { diagnostics } = await opened('{\n"customer.name": "A"\n}', '<stdin>');
    expect(diagnostics).toMatchObject([{ message: 'The file holds no list in JSON' }]);
  });
});
