import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics/index.js';
import { readEngagement } from '../../src/engagement/index.js';

/** The least an engagement can be: seven lines. */
const least = `customer:
  name: Contoso
provider:
  name: Northwind
statement:
  number: N-1
  issued: 2026-11-21
`;

/** The least with lines below it, from line 8 on. */
const and = (more: string) => `${least}${more}`;
const change = (from: string, to: string) => {
  if (!least.includes(from)) throw new Error(`There is no ${from}`);
  return least.replace(from, to);
};
const kickOff = (from = '', to = '') =>
  and(`kickOff:
  start: 2026-12-01T10:00
  duration: PT1H
  timeZone: Europe/Berlin
  place: Room 1
  organizer: { name: Jo, email: jo@contoso.com }
`).replace(from, to);

interface Case {
  readonly name: string;
  readonly text: string;
  readonly code: DiagnosticCode;
  /** Line and column. */
  readonly at: readonly [number, number];
  readonly field?: string;
  /** Part of the message, and of the hint. */
  readonly says: string;
  readonly advises: string;
}

const invalid: readonly Omit<Case, 'code'>[] = [
  {
    name: 'a tenant id that is no GUID',
    text: change('name: Contoso', 'name: C\n  tenantId: contoso'),
    at: [3, 13],
    field: 'customer.tenantId',
    says: '"contoso"',
    advises: 'GUID',
  },
  {
    name: 'a domain with a scheme',
    text: change('name: Contoso', 'name: C\n  primaryDomain: https://contoso.com/'),
    at: [3, 18],
    field: 'customer.primaryDomain',
    says: 'https://contoso.com/',
    advises: 'without scheme',
  },
  {
    name: 'a country in small letters',
    text: change('name: Contoso', 'name: C\n  country: no'),
    at: [3, 12],
    field: 'customer.country',
    says: '"no"',
    advises: 'DE',
  },
  {
    name: 'a country that does not exist',
    text: change('name: Contoso', 'name: C\n  country: XQ'),
    at: [3, 12],
    field: 'customer.country',
    says: '"XQ"',
    advises: 'ISO 3166-1',
  },
  {
    name: 'an address on one line',
    text: change('name: Contoso', 'name: C\n  address: Main Street 1'),
    at: [3, 12],
    field: 'customer.address',
    says: 'a list is expected, not "Main Street 1"',
    advises: 'in [ ]',
  },
  {
    name: 'an address of one block of text',
    text: change('name: Contoso', 'name: C\n  address:\n    - |\n      Main Street\n      Town'),
    at: [4, 7],
    field: 'customer.address[0]',
    says: 'Main Street\\nTown',
    advises: 'on one line',
  },
  {
    name: 'an e-mail address without a domain',
    text: change('name: Contoso', 'name: C\n  contacts:\n    - name: Ana\n      email: ana@'),
    at: [5, 14],
    field: 'customer.contacts[0].email',
    says: '"ana@"',
    advises: 'ana@contoso.com',
  },
  {
    name: 'a truth value for a name',
    text: change('name: Contoso', 'name: true'),
    at: [2, 9],
    field: 'customer.name',
    says: 'the truth value true',
    advises: 'in quotes',
  },
  {
    name: 'an empty name',
    text: change('name: Contoso', 'name: " "'),
    at: [2, 9],
    field: 'customer.name',
    says: 'an empty text',
    advises: 'not empty',
  },
  {
    name: 'a name of 500 letters',
    text: change('name: Contoso', `name: ${'C'.repeat(500)}`),
    at: [2, 9],
    field: 'customer.name',
    says: '500 characters',
    advises: '300',
  },
  {
    name: 'a name that reads backwards',
    text: change('name: Contoso', 'name: "Contoso\\u202e"'),
    at: [2, 9],
    field: 'customer.name',
    says: '\\u{202e}',
    advises: 'U+202E',
  },
  {
    name: 'a name with a control character',
    text: change('name: Contoso', 'name: "Con\\u0007toso"'),
    at: [2, 9],
    field: 'customer.name',
    says: '\\u{7}',
    advises: 'U+0007',
  },
  {
    name: 'a list entry without a value',
    text: change('name: Contoso', 'name: C\n  contacts:\n    -\n    - name: Ana'),
    at: [4, 6],
    field: 'customer.contacts[0]',
    says: 'no value',
    advises: 'group of fields',
  },
  {
    name: 'a section that is a text',
    text: change('provider:\n  name: Northwind', 'provider: Northwind'),
    at: [3, 11],
    field: 'provider',
    says: 'not "Northwind"',
    advises: '{ name:',
  },
  {
    name: 'a day that no month has',
    text: change('2026-11-21', '2026-02-30'),
    at: [7, 11],
    field: 'statement.issued',
    says: '"2026-02-30"',
    advises: 'YYYY-MM-DD',
  },
  {
    name: 'a date in another order',
    text: change('2026-11-21', '21.11.2026'),
    at: [7, 11],
    field: 'statement.issued',
    says: '"21.11.2026"',
    advises: 'YYYY-MM-DD',
  },
  {
    name: 'a validity that ends before it begins',
    text: and('  validUntil: 2026-11-20\n'),
    at: [8, 15],
    field: 'statement.validUntil',
    says: 'before the date of issue',
    advises: 'not before',
  },
  {
    name: 'a language by its name',
    text: and('languages: [English]\n'),
    at: [8, 13],
    field: 'languages[0]',
    says: '"English"',
    advises: 'zh-Hans',
  },
  {
    name: 'a language that is no list',
    text: and('languages: en\n'),
    at: [8, 12],
    field: 'languages',
    says: 'a list is expected',
    advises: '[ ]',
  },
  {
    name: 'the same language twice',
    text: and('languages:\n  - en\n  - es\n  - en\n'),
    at: [11, 5],
    field: 'languages[2]',
    says: 'en is there twice',
    advises: 'once',
  },
  {
    name: 'no services at all',
    text: and('services: []\n'),
    at: [8, 11],
    field: 'services',
    says: 'an empty list',
    advises: 'at least one',
  },
  {
    name: 'an option that is neither chosen nor not',
    text: and('options:\n  wifi-vpn: maybe\n'),
    at: [9, 13],
    field: 'options.wifi-vpn',
    says: '"maybe"',
    advises: 'not-selected',
  },
  {
    name: 'an option without a choice',
    text: and('options:\n  wifi-vpn:\n'),
    at: [9, 3],
    field: 'options.wifi-vpn',
    says: 'no value',
    advises: 'true, false',
  },
  {
    name: 'an option id with a space',
    text: and('options:\n  Wi-Fi VPN: true\n'),
    at: [9, 3],
    field: 'options["Wi-Fi VPN"]',
    says: '"Wi-Fi VPN" is not an id',
    advises: 'lower-case',
  },
  {
    name: 'a responsibility without its phase',
    text: and('responsibilities:\n  helpdesk: { owner: Ana }\n'),
    at: [9, 3],
    field: 'responsibilities.helpdesk',
    says: 'not an id',
    advises: 'phase.item',
  },
  {
    name: 'a due date in words',
    text: and('responsibilities:\n  general.helpdesk:\n    due: soon\n'),
    at: [10, 10],
    field: 'responsibilities["general.helpdesk"].due',
    says: '"soon"',
    advises: 'YYYY-MM-DD',
  },
  {
    name: 'a revision by its full date',
    text: and('source:\n  revision: 2016-11-01\n'),
    at: [9, 13],
    field: 'source.revision',
    says: '"2016-11-01"',
    advises: '2016-11',
  },
  {
    name: 'a brand with a NUL',
    text: and('brand: "a\\0b"\n'),
    at: [8, 8],
    field: 'brand',
    says: '\\u{0}',
    advises: 'U+0000',
  },
  {
    name: 'a kick-off without a place',
    text: kickOff('  place: Room 1\n'),
    at: [8, 1],
    field: 'kickOff',
    says: 'neither a place nor a link',
    advises: 'a place or a link',
  },
  {
    name: 'a kick-off at a time in UTC',
    text: kickOff('T10:00', 'T10:00Z'),
    at: [9, 10],
    field: 'kickOff.start',
    says: 'T10:00Z',
    advises: 'YYYY-MM-DDTHH:MM',
  },
  {
    name: 'a kick-off in the hour that the clocks skip',
    text: kickOff('2026-12-01T10:00', '2026-03-29T02:30'),
    at: [9, 10],
    field: 'kickOff.start',
    says: 'does not exist',
    advises: 'another time',
  },
  {
    name: 'a duration in words',
    text: kickOff('PT1H', '1 hour'),
    at: [10, 13],
    field: 'kickOff.duration',
    says: '"1 hour"',
    advises: 'PT1H30M',
  },
  {
    name: 'a duration of nothing',
    text: kickOff('PT1H', 'PT0M'),
    at: [10, 13],
    field: 'kickOff.duration',
    says: '"PT0M"',
    advises: 'longer than nothing',
  },
  {
    name: 'a duration of a month',
    text: kickOff('PT1H', 'P30D'),
    at: [10, 13],
    field: 'kickOff.duration',
    says: '"P30D"',
    advises: 'at most a week',
  },
  {
    name: 'a time zone by its city',
    text: kickOff('Europe/Berlin', 'Berlin'),
    at: [11, 13],
    field: 'kickOff.timeZone',
    says: '"Berlin"',
    advises: 'Europe/Berlin?',
  },
  {
    name: 'a link that runs a program',
    text: kickOff('place: Room 1', 'link: javascript:alert(1)'),
    at: [12, 9],
    field: 'kickOff.link',
    says: 'javascript',
    advises: 'https://',
  },
  {
    name: 'a link with a line break',
    text: kickOff('place: Room 1', 'link: "https://contoso.com/\\nBcc: x"'),
    at: [12, 9],
    field: 'kickOff.link',
    says: '\\nBcc',
    advises: 'no spaces',
  },
  {
    name: 'an attendee invited twice',
    text: kickOff(
      '  organizer',
      '  attendees: [{ name: A, email: a@b.de }, { name: B, email: A@B.de }]\n  organizer',
    ),
    at: [13, 61],
    field: 'kickOff.attendees[1].email',
    says: 'A@B.de is invited already',
    advises: 'once',
  },
  {
    name: 'an attendee in a part unknown',
    text: kickOff('  organizer', '  attendees: [{ name: A, email: a@b.de, role: boss }]\n  organizer'),
    at: [13, 47],
    field: 'kickOff.attendees[0].role',
    says: '"boss"',
    advises: 'required, optional, chair',
  },
  { name: 'a list', text: '- a\n- b\n', at: [1, 1], says: 'not a list', advises: 'group of fields' },
  { name: 'a sentence', text: 'Dear Ana,\n', at: [1, 1], says: '"Dear Ana,"', advises: 'group of fields' },
];

const missing: readonly Omit<Case, 'code'>[] = [
  {
    name: 'no provider',
    text: change('provider:\n  name: Northwind\n', ''),
    at: [1, 1],
    field: 'provider',
    says: 'provider is missing',
    advises: 'carries out',
  },
  {
    name: 'no number',
    text: change('  number: N-1\n', ''),
    at: [5, 1],
    field: 'statement.number',
    says: 'number is missing',
    advises: 'SOR-2026-0042',
  },
  {
    name: 'a contact without a name',
    text: change('name: Contoso', 'name: C\n  contacts:\n    - email: ana@contoso.com'),
    at: [4, 7],
    field: 'customer.contacts[0].name',
    says: 'name is missing',
    advises: 'Full name',
  },
  {
    name: 'a name that begins with #',
    text: change('name: Contoso', 'name: #1 Cloud GmbH'),
    at: [2, 3],
    field: 'customer.name',
    says: 'name has no value',
    advises: 'begins with #',
  },
  {
    name: 'a kick-off with a name only',
    text: and('kickOff: { place: Room 1, start: 2026-12-01T10:00, duration: PT1H, timeZone: UTC }\n'),
    at: [8, 1],
    field: 'kickOff.organizer',
    says: 'organizer is missing',
    advises: 'Who invites',
  },
];

const unknown: readonly Omit<Case, 'code'>[] = [
  {
    name: 'a key in another style',
    text: change('name: Contoso', 'name: C\n  tenant_id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301'),
    at: [3, 3],
    field: 'customer.tenant_id',
    says: '"tenant_id" is not a field of customer',
    advises: 'Write it as tenantId.',
  },
  {
    name: 'a key in another case',
    text: and('kickoff: {}\n'),
    at: [8, 1],
    field: 'kickoff',
    says: '"kickoff"',
    advises: 'Write it as kickOff.',
  },
  {
    name: 'a misspelled key',
    text: and('langauges: [en]\n'),
    at: [8, 1],
    field: 'langauges',
    says: '"langauges"',
    advises: 'Did you mean languages?',
  },
  {
    name: 'a key one level too high',
    text: and('tenantId: 3f2504e0-4f89-41d3-9a0c-0305e82c3301\n'),
    at: [8, 1],
    field: 'tenantId',
    says: '"tenantId"',
    advises: 'customer.tenantId',
  },
  {
    name: 'a key one level too low',
    text: and('  languages: [en]\n'),
    at: [8, 3],
    field: 'statement.languages',
    says: '"languages" is not a field of statement',
    advises: 'elsewhere: languages.',
  },
  {
    name: 'a key that two groups have',
    text: and('name: Contoso\n'),
    at: [8, 1],
    field: 'name',
    says: '"name"',
    advises: 'customer.name or provider.name',
  },
  {
    name: 'a key of another world',
    text: and('  colour: red\n'),
    at: [8, 3],
    field: 'statement.colour',
    says: '"colour"',
    advises: 'number, version, issued, validUntil',
  },
  {
    name: 'a merge key',
    text: change('name: Contoso', 'name: C\n  <<: { country: DE }'),
    at: [3, 3],
    field: 'customer["<<"]',
    says: '"<<"',
    advises: 'known here',
  },
  {
    name: 'the key of every object',
    text: and('options:\n  __proto__: true\n'),
    at: [9, 3],
    field: 'options.__proto__',
    says: '"__proto__"',
    advises: 'Remove it',
  },
];

const syntax: readonly Omit<Case, 'code'>[] = [
  {
    name: 'a colon in a name',
    text: change('Contoso', 'Contoso: Germany'),
    at: [2, 9],
    says: 'a colon',
    advises: 'in quotes',
  },
  {
    name: 'a tab for indentation',
    text: change('  name: Contoso', '\tname: Contoso'),
    at: [2, 1],
    says: 'tab',
    advises: 'spaces',
  },
  {
    name: 'a quote that is not closed',
    text: change('Contoso', '"Contoso'),
    at: [2, 9],
    says: 'quote',
    advises: 'Close it',
  },
  {
    name: 'an apostrophe in single quotes',
    text: change('Contoso', "'Tom's'"),
    at: [2, 14],
    says: 'has ended',
    advises: 'twice',
  },
  {
    name: 'a bracket that is not closed',
    text: and('languages: [en, es\nbrand: x\n'),
    at: [9, 1],
    says: 'closing ]',
    advises: 'Add the ]',
  },
  {
    name: 'a line without a colon',
    text: and('languages\n'),
    at: [8, 1],
    says: 'no colon',
    advises: 'name: value',
  },
  {
    name: 'a line too far left',
    text: change('  issued', ' issued'),
    at: [7, 1],
    says: 'column',
    advises: 'same column',
  },
  {
    name: 'a value that begins with @',
    text: change('Contoso', '@contoso'),
    at: [2, 9],
    says: 'reserves',
    advises: 'quotes',
  },
  {
    name: 'a path in double quotes',
    text: and('brand: "C:\\my brands"\n'),
    at: [8, 11],
    says: 'backslash',
    advises: 'twice',
  },
  {
    name: 'an alias',
    text: change('Contoso', '*important*'),
    at: [2, 9],
    field: 'customer.name',
    says: 'alias',
    advises: 'quotes',
  },
  {
    name: 'a tag that makes a program',
    text: change('Contoso', '!!js/function "x"'),
    at: [2, 9],
    says: 'tag',
    advises: 'Remove',
  },
  {
    name: 'two engagements in one file',
    text: `${least}---\n${least}`,
    at: [8, 1],
    says: 'more than one document',
    advises: '---',
  },
  {
    name: 'a placeholder for a key',
    text: and('{{brand}}: x\n'),
    at: [8, 1],
    says: 'no name',
    advises: 'quotes',
  },
  {
    name: 'brackets without end',
    text: '['.repeat(5000),
    at: [1, 1],
    says: 'nested',
    advises: 'brackets',
  },
  {
    name: 'dashes without end',
    text: '- '.repeat(20_000),
    at: [1, 1],
    says: 'nested',
    advises: 'dashes',
  },
];

const cases: readonly Case[] = [
  ...invalid.map((entry) => ({ ...entry, code: 'engagement-invalid' as const })),
  ...missing.map((entry) => ({ ...entry, code: 'engagement-missing' as const })),
  ...unknown.map((entry) => ({ ...entry, code: 'engagement-unknown-key' as const })),
  ...syntax.map((entry) => ({ ...entry, code: 'engagement-syntax' as const })),
  {
    name: 'a field written twice',
    text: change('name: Contoso', 'name: Contoso\n  name: Fabrikam'),
    code: 'engagement-duplicate-key',
    at: [3, 3],
    field: 'customer.name',
    says: '"name" is there twice',
    advises: 'line 2',
  },
  { name: 'nothing', text: '', code: 'engagement-empty', at: [1, 1], says: 'empty', advises: 'init' },
  {
    name: 'comments alone',
    text: '# to do\n',
    code: 'engagement-empty',
    at: [1, 1],
    says: 'no engagement',
    advises: 'init',
  },
  { name: 'null', text: '~\n', code: 'engagement-empty', at: [1, 1], says: 'no engagement', advises: 'init' },
  {
    name: 'a Word file',
    text: 'PK\u0003\u0004\u0014\0\u0006',
    code: 'engagement-binary',
    at: [1, 1],
    says: 'not a text',
    advises: 'YAML',
  },
  {
    name: 'a line of ten megabytes',
    text: `a: ${'x'.repeat(10_000_000)}`,
    code: 'engagement-too-large',
    at: [1, 1],
    says: 'KiB',
    advises: 'one engagement',
  },
  {
    name: 'a list of everybody',
    text: and(`languages: [${'en,'.repeat(20_001)}]`),
    code: 'engagement-too-large',
    at: [1, 1],
    says: '20000 values',
    advises: 'one engagement',
  },
];

describe('a bad engagement', () => {
  it.each(cases)('$name: $code', ({ text, code, at: [line, column], field, says, advises }) => {
    const { value, diagnostics } = readEngagement(text, 'engagement.yaml');
    expect(value).toBeUndefined();
    expect(diagnostics.map((problem) => problem.code)).toEqual([code]);
    const [problem] = diagnostics;
    expect(problem?.severity).toBe('error');
    expect(problem?.span).toEqual({ file: 'engagement.yaml', line, column });
    expect(problem?.field).toBe(field);
    expect(problem?.message).toContain(says);
    expect(problem?.hint).toContain(advises);
  });

  it.each([
    ['a missing comma', '{\n  "customer": { "name": "C" }\n  "provider": {}\n}', 'comma'],
    ['single quotes', `{ "customer": { 'name: 1 } }`, 'quote'],
    ['one bracket too many', '{}}', 'has ended'],
  ])('in JSON with %s speaks of JSON', (_name, text, says) => {
    const { diagnostics } = readEngagement(text, 'engagement.JSON');
    expect(diagnostics[0]?.code).toBe('engagement-syntax');
    expect(diagnostics[0]?.message).toContain(says);
    expect(diagnostics[0]?.hint).toMatch(/^JSON needs double quotes/);
  });
});
