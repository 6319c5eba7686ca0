import { describe, expect, it } from 'vitest';
import {
  baseProblems,
  columnOf,
  loadBase,
  loadMapping,
  openTenantList,
  unnumbered,
} from '../../src/tenants/index.js';
import { baseText, engagements, guid, hostWith, told } from './lists.js';

const list = (header: string, ...rows: readonly string[]) => [header, ...rows].join('\n');
const one = async (header: string, row: string, options = {}) => {
  const [found] = await engagements(
    list(`customer.name;statement.number;${header}`, `Contoso;A-1;${row}`),
    'a.csv',
    options,
  );
  return found;
};
const engagement = async (header: string, row: string, options = {}) => {
  const found = await one(header, row, options);
  if (found?.loaded === undefined) throw new Error(JSON.stringify(found?.problems));
  return found.loaded.engagement;
};

describe('the engagement of a row', () => {
  it('is the base with the cells laid over it; an empty cell leaves what the base says', async () => {
    const found = await engagement('languages;customer.country;statement.validUntil', ';DE;');
    expect(found).toMatchObject({
      customer: { name: 'Contoso', country: 'DE', address: ['1 Contoso Way', 'Seattle'] },
      provider: { name: 'Northwind Services, Inc.' },
      statement: { number: 'A-1', issued: '2026-11-21', validUntil: '2026-12-31' },
      languages: ['en', 'es'],
    });
  });

  it('loses what (none) takes away', async () => {
    const found = await engagement(
      'statement.validUntil;customer.address;customer.signatories;languages',
      '(none);(None);(none);(none)',
    );
    expect(found.statement.validUntil).toBeUndefined();
    expect(found.customer.address).toBeUndefined();
    expect(found.customer.signatories).toEqual([]);
    expect(found.languages).toEqual(['en']);
  });

  it.each([
    'en, zh-Hans',
    'en | zh-Hans',
    '"en; zh-Hans"',
    '"en\nzh-Hans"',
    'en，zh-Hans',
    ' en ,, zh-Hans, ',
  ])('reads a list from a cell: %j', async (cell) => {
    expect((await engagement('languages', cell)).languages).toEqual(['en', 'zh-Hans']);
  });

  it('leaves commas in the lines of an address', async () => {
    expect(
      (await engagement('customer.address', '1 Main St, Suite 4 | Seattle, WA')).customer.address,
    ).toEqual(['1 Main St, Suite 4', 'Seattle, WA']);
  });

  it.each<readonly [string, string | boolean]>([
    ...['true', 'TRUE', 'yes', 'Y', '1', 'x', 'ja', 'sí', 'SI', '是', 'WAHR'].map(
      (word) => [word, true] as const,
    ),
    ...['false', 'No', 'n', '0', 'nein', '否', 'FALSCH'].map((word) => [word, false] as const),
    ['Selected', 'selected'],
    ['not-selected', 'not-selected'],
    ['Default', 'default'],
  ])('reads a choice: %s', async (cell, expected) => {
    expect((await engagement('options.wifi-vpn', cell)).options).toEqual({ 'wifi-vpn': expected });
  });

  it('reads the options that are selected from one cell, and single ones from their own', async () => {
    const found = await engagement('options;options.screen-sharing', 'wifi-vpn, configuration-manager;no');
    expect(found.options).toEqual({
      'wifi-vpn': true,
      'configuration-manager': true,
      'screen-sharing': false,
    });
  });

  it.each([
    ['2026-12-01', undefined, '2026-12-01'],
    ['01.12.2026', undefined, '2026-12-01'],
    ['1.12.2026', 'mdy', '2026-12-01'],
    ['2026/12/1', undefined, '2026-12-01'],
    ['2026年12月1日', undefined, '2026-12-01'],
    ['1/12/2026', 'dmy', '2026-12-01'],
    ['12/1/2026', 'mdy', '2026-12-01'],
  ] as const)('reads a date: %s (%s)', async (cell, dates, expected) => {
    expect((await engagement('statement.issued', cell, { dates })).statement.issued).toBe(expected);
  });

  it('reads local times, with dates as people write them', async () => {
    const header =
      'kickOff.start;kickOff.duration;kickOff.timeZone;kickOff.link;kickOff.organizer.name;kickOff.organizer.email';
    const rest = 'PT1H;Europe/Berlin;https://example.com/x;Jo Li;jo@example.com';
    expect((await engagement(header, `1.12.2026 9:30;${rest}`)).kickOff?.start).toBe('2026-12-01T09:30');
    expect((await engagement(header, ';;;;;')).kickOff).toBeUndefined();
  });

  it.each([
    ['1/12/2026', 'tenants-date-ambiguous statement.issued a.csv:2:13'],
    ['31.02.2026', 'engagement-invalid statement.issued a.csv:2:13'],
    ['21.11.26', 'engagement-invalid statement.issued a.csv:2:13'],
    ['#N/A', 'tenants-cell-error statement.issued a.csv:2:13'],
    ['(none)', 'engagement-missing statement.issued a.csv:2:13'],
  ])('refuses the date %s', async (cell, expected) => {
    const found = await one('statement.issued', cell);
    expect(found && told([found])).toEqual([expected]);
  });

  it('lays entries of lists over those of the base, and adds others without gaps', async () => {
    const header = 'customer.signatories.1.name;customer.signatories.7.title;customer.signatories.7.name';
    expect((await engagement(header, 'Ana Torres;CTO;Kim Park')).customer.signatories).toEqual([
      { name: 'Ana Torres', title: 'CIO' },
      { name: 'Luis Romero' },
      { name: 'Kim Park', title: 'CTO' },
    ]);
    const without = await one(header, ';CTO;');
    expect(without?.problems).toMatchObject([
      {
        column: 'customer.signatories.7.name',
        diagnostic: { code: 'engagement-missing', message: 'the cell is empty' },
      },
    ]);
  });

  it('tells all problems of a row at once, each with its column and cell', async () => {
    const text = list(
      'customer.name,customer.tenantId,statement.number,statement.issued,languages,options.wifi-vpn',
      `,12,A-1,2026-13-01,"en, English",maybe`,
      `Fabrikam,${guid},,,,`,
      `Adatum,${guid},A-3,,,`,
    );
    const rows = await engagements(text);
    expect(told(rows).toSorted()).toEqual(
      [
        'engagement-missing customer.name tenants.csv:2:1',
        'engagement-invalid customer.tenantId tenants.csv:2:2',
        'engagement-invalid statement.issued tenants.csv:2:9',
        'engagement-invalid languages tenants.csv:2:20',
        'engagement-invalid options.wifi-vpn tenants.csv:2:34',
        'engagement-missing statement.number tenants.csv:3:47',
      ].toSorted(),
    );
    expect(rows[1]?.problems[0]?.diagnostic).toMatchObject({
      message: 'the cell is empty',
      hint: 'Write a value. Number of the statement, such as SOR-2026-0042.',
      field: 'statement.number',
    });
    expect(rows[2]?.loaded?.engagement.customer).toMatchObject({ name: 'Adatum', tenantId: guid });
  });

  it('tells of the base where the value is its own', async () => {
    const host = hostWith(list('customer.name,statement.number', 'A,1'), 'a.csv');
    host.files.set('base.yaml', new TextEncoder().encode(`${baseText}contents: sometimes\n`));
    const { value } = await openTenantList(host, 'a.csv');
    const { value: base, diagnostics } = await loadBase(host, 'base.yaml');
    expect([diagnostics, value && baseProblems(base, value)]).toMatchObject([
      [],
      [{ code: 'engagement-invalid', field: 'contents', span: { file: 'base.yaml', line: 5 } }],
    ]);
  });

  it('tells of a base that no row can mend before any row', async () => {
    const host = hostWith('');
    host.files.set('base.yaml', new TextEncoder().encode(`${baseText}custommer: {}\n`));
    expect(await loadBase(host, 'base.yaml')).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'engagement-unknown-key', span: { file: 'base.yaml', line: 5 } }],
    });
  });

  it('tells of a group that a cell begins where that cell is', async () => {
    const found = await one('kickOff.start', '1.12.2026');
    expect(
      found?.problems.map(({ column, diagnostic: { field, message, span } }) => [
        column,
        field,
        message,
        span?.file,
        span?.line,
      ]),
    ).toEqual([
      ['kickOff.start', 'kickOff.start', '"1.12.2026" is not valid', 'a.csv', 2],
      [undefined, 'kickOff.duration', 'duration is missing', 'a.csv', 2],
      [undefined, 'kickOff.timeZone', 'timeZone is missing', 'a.csv', 2],
      [undefined, 'kickOff.organizer', 'organizer is missing', 'a.csv', 2],
      [undefined, 'kickOff', 'it has neither a place nor a link', 'a.csv', 2],
    ]);
  });

  it('cannot have a group from a cell', async () => {
    const found = await one('kickOff', 'tomorrow');
    expect(found && told([found])).toEqual(['tenants-cell-invalid kickOff a.csv:2:13']);
  });

  it('says which column or field is wanting', async () => {
    const rows = await engagements(list('customer.name', 'A'), 'a.csv', { base: '' });
    expect(
      rows[0]?.problems.map(({ column, diagnostic: { field, hint, span } }) => [
        column,
        field,
        hint,
        span?.line,
      ]),
    ).toEqual([
      [undefined, 'provider', 'Add a column provider.name to the list, or name a base with --base.', 2],
      [undefined, 'statement', 'Add a column statement.number to the list, or let --numbers give them.', 2],
    ]);
  });

  it('quotes a day that there is not as it was typed', async () => {
    const [row] = await engagements(
      list('customer.name,statement.number,statement.issued', 'A,1,31.02.2026'),
    );
    expect(row?.problems[0]?.diagnostic.message).toContain('"31.02.2026"');
  });

  it('tells the words for yes and no, and those of the mapping', async () => {
    const header = 'customer.name,statement.number,options.wifi-vpn';
    const [row] = await engagements(list(header, 'A,1,Maybe'));
    expect(row?.problems.map(({ diagnostic: { message, hint } }) => [message, hint])).toEqual([
      ['"Maybe" is not valid', 'Write yes or no (also ja, si, oui, x, 1), or default.'],
    ]);
    const mapping = await loadMapping(
      hostWith('columns: { WLAN: { field: options.wifi-vpn, values: { aktiv: yes, aus: no } } }', 'm.yaml'),
      'm.yaml',
    );
    const [mapped] = await engagements(
      list('customer.name,statement.number,WLAN', 'A,1,inaktiv'),
      'tenants.csv',
      { mapping: mapping.value },
    );
    expect(mapped?.problems[0]?.diagnostic.hint).toMatch(
      / or default\. The mapping also knows "aktiv", "aus"\.$/,
    );
  });

  it('needs no number where it is allocated later', async () => {
    const [row] = await engagements(list('customer.name', 'A'), 'a.csv', { numberLater: true });
    expect(row?.loaded?.engagement.statement.number).toBe(unnumbered);
    expect(row?.loaded?.file).toBe('base.yaml');
    const [given] = await engagements(list('customer.name,statement.number', 'A,7'), 'a.csv', {
      numberLater: true,
    });
    expect(given?.loaded?.engagement.statement.number).toBe('7');
  });

  it('knows the place of each field afterwards, and its column', async () => {
    const found = await one('languages;options.wifi-vpn', 'en;yes');
    expect(found?.loaded?.spanOf(['options', 'wifi-vpn'])).toEqual({ file: 'a.csv', line: 2, column: 16 });
    expect(found?.loaded?.spanOf(['provider', 'name'])).toMatchObject({ file: 'base.yaml', line: 1 });
    const { value } = await openTenantList(hostWith('languages;customer.name', 'a.csv'), 'a.csv');
    expect(value && columnOf(value, 'languages[1]')).toBe('languages');
    expect(value && columnOf(value, 'brand')).toBeUndefined();
  });
});
