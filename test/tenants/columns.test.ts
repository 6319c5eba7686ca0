import { describe, expect, it } from 'vitest';
import { columnOf, loadMapping, openTenantList } from '../../src/tenants/index.js';
import { cellsOf, hostWith, opened } from './lists.js';

async function messages(header: string, ...rows: readonly string[]): Promise<readonly string[]> {
  const { diagnostics } = await opened([header, ...rows].join('\n'));
  return diagnostics.map(
    ({ code, message, hint, span }) => `${span?.line}:${span?.column} ${code}: ${message}. ${hint}`,
  );
}

describe('the columns of a list', () => {
  it('are fields of an engagement, whatever their letter case', async () => {
    const text =
      ' Customer.NAME ;customer.tenantid;options.WIFI-VPN;customer.signatories.2.name;phases.assess.owner;responsibilities.general.wifi-vpn.due;kickOff.link;customer.address';
    const { list, codes } = await opened(text);
    expect(codes).toEqual([]);
    expect(list?.meanings.map(({ path }) => path)).toEqual([
      ['customer', 'name'],
      ['customer', 'tenantId'],
      ['options', 'wifi-vpn'],
      ['customer', 'signatories', 1, 'name'],
      ['phases', 'assess', 'owner'],
      ['responsibilities', 'general.wifi-vpn', 'due'],
      ['kickOff', 'link'],
      ['customer', 'address'],
    ]);
  });

  it('may name places in lists as messages do', async () => {
    const { list } = await opened('customer.signatories[0].name,customer.contacts[1].email');
    expect(list && columnOf(list, 'customer.signatories[0].name')).toBe('customer.signatories[0].name');
    expect(list?.meanings[1]?.path).toEqual(['customer', 'contacts', 1, 'email']);
  });

  it('are told once where they are not known, with what was meant', async () => {
    expect(
      await messages('customer.nmae,tenantId,customer,customer.signatories.name,phases.assess', 'a', 'b'),
    ).toEqual([
      expect.stringMatching(
        /^1:1 tenants-column-unknown: column 1 \(A\) has the header "customer.nmae": .*Did you mean customer\.name\?/,
      ),
      expect.stringMatching(/^1:15 .*"tenantId".*It belongs elsewhere: customer\.tenantId/),
      expect.stringMatching(
        /^1:24 .*"customer": customer is a group of fields\. Name one of them: customer\.name, /,
      ),
      expect.stringMatching(/^1:33 .*customer\.signatories is a list.*Write customer\.signatories\.1\.name/),
      expect.stringMatching(
        /phases\.assess is a group of fields\. Name one of them: phases\.assess\.owner, phases\.assess\.due/,
      ),
    ]);
  });

  it.each([
    ['customer_name', /Write it as customer\.name\./],
    ['statement.numbr', /Did you mean statement\.number\?/],
    ['statment.number', /Did you mean statement\.number\?/],
    ['customer.tenant_id', /Write it as customer\.tenantId\./],
    ['Tenant ID', /It belongs elsewhere: customer\.tenantId/],
    ['customer.name.first', /Write customer\.name\./],
    ['Firma', /Name a field, such as customer\.name or languages\./],
    ['options.', /an id is missing or wrong/],
    ['options.__proto__', /an id is missing or wrong/],
    ['$schema', /no field has this name/],
  ])('are explained: %s', async (header, expected) => {
    expect(await messages(header, 'x')).toEqual([expect.stringMatching(expected)]);
  });

  it('are refused where two give the same field', async () => {
    expect(await messages('customer.name,languages, Customer.Name ', 'a,en,b')).toEqual([
      '1:25 tenants-column-duplicate: column 1 (A) "customer.name" and column 3 (C) "Customer.Name" both give customer.name. Keep one of the two columns.',
    ]);
  });

  it('are 200 where they are, and what is wrong with them is told shortly', async () => {
    const ids = Array.from({ length: 198 }, (_, index) => `options.item-${index + 1}`);
    const { list, rows } = await opened(
      `customer.name,statement.number,${ids.join(',')}\nContoso,1,${ids.map((_, index) => (index % 2 ? 'yes' : '')).join(',')}\n`,
    );
    expect(list?.columns).toHaveLength(200);
    expect(cellsOf(rows)[0]).toHaveLength(200);
    const foreign = ids.map((id) => id.replace('options.', 'Merkmal ')).join(';');
    const { diagnostics } = await opened(`customer.name;${foreign}\n`);
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.message).toBe('178 more columns are not known');
    const many = Array.from({ length: 1001 }, (_, index) => `options.item-${index + 1}`).join(',');
    expect((await opened(many)).codes).toEqual(['tenants-too-large']);
  });

  it('need a header where they have values', async () => {
    expect(await messages('customer.name,,languages', 'Contoso,,en', 'Fabrikam,late,es')).toEqual([
      expect.stringContaining(
        'tenants-column-unnamed: column 2 (B) has no header, but has values from line 3 on',
      ),
    ]);
    expect(await messages('customer.name,languages', 'Contoso,en,x', 'Fabrikam,es,y')).toEqual([
      expect.stringContaining('column 3 (C) has no header, but has values from line 2 on'),
    ]);
  });

  it('are found below a title', async () => {
    const { codes, rows, diagnostics } = await opened(
      'Tenants of November;;\n;;\ncustomer.name;languages;statement.number\nContoso;en;1\n',
    );
    expect(codes).toEqual(['tenants-rows-skipped']);
    expect(diagnostics[0]?.message).toBe(
      'One row above the header is passed over: the header was found in line 3',
    );
    expect(rows.map(({ row: { row, line } }) => [row, line])).toEqual([[1, 4]]);
  });
});

describe('a header that names no field', () => {
  it('is the first row, whatever words tenants have', async () => {
    const { diagnostics } = await opened('Firma;Marke\nContoso;brand\nFabrikam;languages\n');
    expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([
      ['tenants-column-unknown', 1],
      ['tenants-column-unknown', 1],
    ]);
  });
});

describe('a mapping file', () => {
  const list = 'Firma;WLAN;Nr.;Datum\nContoso;Jo;7;1/2/2026\n';
  const open = async (mapping: string) => {
    const host = hostWith(list);
    host.files.set('map.yaml', new TextEncoder().encode(mapping));
    const read = await loadMapping(host, 'map.yaml');
    if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
    return openTenantList(host, 'tenants.csv', { mapping: read.value });
  };

  it('says what headers and cells are for', async () => {
    const { value, diagnostics } = await open(
      'columns:\n  firma: customer.name\n  WLAN: { field: options.wifi-vpn, values: { jo: true } }\n  "Nr.": ignore\n  Datum: statement.issued\ndates: dmy\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value?.columns).toEqual(['Firma', 'WLAN', 'Nr.', 'Datum']);
    expect(value && columnOf(value, 'options.wifi-vpn')).toBe('WLAN');
    expect(value?.meanings.map(({ path, values, dates }) => [path?.join('.'), [...values], dates])).toEqual([
      ['customer.name', [], 'dmy'],
      ['options.wifi-vpn', [['jo', 'true']], 'dmy'],
      [undefined, [], 'dmy'],
      ['statement.issued', [], 'dmy'],
    ]);
  });

  it('tells of headers that the list has not', async () => {
    const { diagnostics } = await open(
      'columns: { Firma: customer.name, WLAN: ignore, Nr.: ignore, Datum: ignore, Strasse: customer.address }\n',
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'tenants-mapping-unused',
        severity: 'warning',
        message: 'The list has no column "Strasse"',
        span: { file: 'map.yaml', line: 1 },
      },
    ]);
  });

  it.each([
    ['columns: { Firma: customer.nam }\n', 1, 19, /"customer.nam" is not a field/],
    ['columns:\n  Firma: customer.name\n  FIRMA: ignore\n', 3, 3, /"FIRMA" is there twice/],
    ['columns: { Firma: customer.name }\nconstants: {}\n', 2, 1, /"constants" is not known/],
    ['columns: { Firma: { feld: customer.name } }\n', 1, 19, /not valid/],
    ['columns: {}\ndates: ymd\n', 2, 8, /not valid/],
    ['- Firma\n', 1, 1, /no mapping/],
  ])('is refused with the place: %s', async (text, line, column, message) => {
    const { diagnostics } = await open(text);
    expect(diagnostics).toMatchObject([
      { code: 'tenants-mapping-invalid', message: expect.stringMatching(message), span: { line, column } },
    ]);
  });
});
