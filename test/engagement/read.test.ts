import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEngagement } from '../../src/engagement/index.js';

const least = `customer:
  name: Contoso
provider:
  name: Northwind
statement:
  number: N-1
  issued: 2026-11-21
`;

/** The engagement in a text, which must have no problem. */
function engagementIn(text: string | Uint8Array, file = 'engagement.yaml') {
  const { value, diagnostics } = readEngagement(text, file);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('There is no engagement');
  return value.engagement;
}

function problemsOf(text: string) {
  return readEngagement(text, 'engagement.yaml').diagnostics;
}

describe('reading an engagement', () => {
  it('fills in every default', () => {
    expect(engagementIn(least)).toEqual({
      customer: { name: 'Contoso', contacts: [], signatories: [] },
      provider: { name: 'Northwind', contacts: [], signatories: [] },
      statement: { number: 'N-1', version: '1.0', issued: '2026-11-21' },
      languages: ['en'],
      options: {},
      source: { revision: 'latest' },
      brand: 'meridian',
      template: 'standard',
      signing: { method: 'fields', acknowledgePhases: false, protect: false },
      contents: 'auto',
      phases: {},
      responsibilities: {},
    });
  });

  it.each([
    ['1.0', '1.0'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['0x1F', '0x1F'],
    ['1e3', '1e3'],
    ['2026001', '2026001'],
    ['12345678901234567890', '12345678901234567890'],
    ['+14255550100', '+14255550100'],
    ['2026-11-21', '2026-11-21'],
    ['12:30', '12:30'],
    ['yes', 'yes'],
    ['NO', 'NO'],
    ['.inf', '.inf'],
    ['!!str true', 'true'],
    ['"true"', 'true'],
    ['  spaced  ', 'spaced'],
  ])('keeps the text %s as it was written', (written, text) => {
    expect(engagementIn(`${least}  version: ${written}\n`).statement.version).toBe(text);
  });

  it('takes a country that YAML 1.1 reads as a boolean', () => {
    const yaml = `%YAML 1.1\n---\n${least.replace('name: Contoso', 'name: Contoso\n  country: NO')}`;
    expect(engagementIn(yaml).customer.country).toBe('NO');
  });

  it('takes a field without a value as not given', () => {
    const { customer, kickOff } = engagementIn(
      `${least.replace('Contoso', 'Contoso\n  contacts:')}kickOff:\n`,
    );
    expect(customer.contacts).toEqual([]);
    expect(kickOff).toBeUndefined();
  });

  it('writes a tenant id in one way', () => {
    const tenantId = '3F2504E0-4F89-41D3-9A0C-0305E82C3301';
    const { customer } = engagementIn(least.replace('Contoso', `Contoso\n  tenantId: ${tenantId}`));
    expect(customer.tenantId).toBe(tenantId.toLowerCase());
  });

  it('takes JSON, indented with tabs and with numbers for texts', () => {
    const json = JSON.stringify(
      {
        customer: { name: 'Contoso "C" \u{1F600}' },
        provider: { name: 'N' },
        statement: { number: 42, issued: '2026-11-21' },
        options: { 'wifi-vpn': true },
      },
      null,
      '\t',
    );
    const engagement = engagementIn(json, 'engagement.json');
    expect(engagement.customer.name).toBe('Contoso "C" \u{1F600}');
    expect(engagement.statement.number).toBe('42');
    expect(engagement.options).toEqual({ 'wifi-vpn': true });
  });

  it('keeps markup, paths and braces in a name as the text they are', () => {
    const name = '<b>&amp;</b> {{#each x}} ../../etc | a | `b` \\ [c](d)';
    expect(engagementIn(least.replace('Contoso', JSON.stringify(name))).customer.name).toBe(name);
  });

  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from(least)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${least}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${least}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${least}`, 'utf16le').swap16()],
    ['Windows line ends', Buffer.from(least.replaceAll('\n', '\r\n'))],
  ];
  it.each(encodings)('reads %s', (_name, bytes) => {
    expect(engagementIn(bytes)).toEqual(engagementIn(least));
  });

  it('points at the first byte that is not UTF-8', () => {
    const { value, diagnostics } = readEngagement(
      Buffer.from(least.replace('Northwind', 'Müller'), 'latin1'),
      'e.yaml',
    );
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'engagement-syntax',
        span: { line: 4, column: 10 },
        hint: expect.stringContaining('UTF-8'),
      },
    ]);
  });

  it('tells of a byte-order mark in no column', () => {
    const [problem] = problemsOf(`\uFEFF${least.replace('customer', 'client')}`);
    expect(problem?.span).toMatchObject({ line: 1, column: 1 });
  });
});

describe('problems of an engagement', () => {
  it('are all told at once, in the order of the file', () => {
    const problems = problemsOf(`kickoff: {}
customer:
  tenant_id: x
  name: *ana
  contacts:
    - title: IT lead
      email: nobody
    - name: [Ana]
provider:
  name: Northwind
  name: Southwind
statement:
  issued: 2026-11-21
  validUntil: 2026-11-20
options: { Wi-Fi: true, wifi-vpn: 7 }
kickOff:
  start: 2026-03-29T02:30
  timeZone: Europe/Berlin
  duration: 1h
  organizer: Jo
`);
    expect(problems.map(({ code, field, span }) => [span?.line, code, field])).toEqual([
      [1, 'engagement-unknown-key', 'kickoff'],
      [3, 'engagement-unknown-key', 'customer.tenant_id'],
      [4, 'engagement-syntax', 'customer.name'],
      [6, 'engagement-missing', 'customer.contacts[0].name'],
      [7, 'engagement-invalid', 'customer.contacts[0].email'],
      [8, 'engagement-invalid', 'customer.contacts[1].name'],
      [11, 'engagement-duplicate-key', 'provider.name'],
      [12, 'engagement-missing', 'statement.number'],
      [14, 'engagement-invalid', 'statement.validUntil'],
      [15, 'engagement-invalid', 'options.Wi-Fi'],
      [15, 'engagement-invalid', 'options.wifi-vpn'],
      [16, 'engagement-invalid', 'kickOff'],
      [17, 'engagement-invalid', 'kickOff.start'],
      [19, 'engagement-invalid', 'kickOff.duration'],
      [20, 'engagement-invalid', 'kickOff.organizer'],
    ]);
  });

  it('tell of several broken lines, once each', () => {
    const problems = problemsOf('a: @x\nb: `y`\nc: %z\n');
    expect(problems.map(({ span }) => span?.line)).toEqual([1, 2, 3]);
  });

  it('show at most sixty characters of a value, none of them unseen', () => {
    const value = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(value, (text) => {
        const [problem] = problemsOf(`${least}languages: [${JSON.stringify(`!${text}`)}]\n`);
        expect(problem?.field).toBe('languages[0]');
        const shown = /^(".*") is not valid$/su.exec(problem?.message ?? '')?.[1];
        expect(shown?.length).toBeLessThanOrEqual(60);
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('show neither a long name of a field nor an unseen character in one', () => {
    const [problem] = problemsOf(`${least}? "${'k'.repeat(900)}\\u202e"\n: 1\n`);
    expect(problem?.code).toBe('engagement-unknown-key');
    expect(`${problem?.field} ${problem?.message}`.length).toBeLessThan(200);
    expect(problem?.field).not.toMatch(/\p{C}/u);
  });
});

describe('the place of a field', () => {
  const text = `${least}languages: [en, es]
options:
  wifi-vpn: true
source: { revision: 2016-11 }
responsibilities:
  general.helpdesk:
    owner: Ana
`;
  it.each([
    [['customer', 'name'], 2, 9],
    [['customer'], 1, 1],
    [['statement', 'version'], 5, 1],
    [['languages'], 8, 12],
    [['languages', 1], 8, 17],
    [['options', 'wifi-vpn'], 10, 3],
    [['options', 'screen-sharing'], 9, 1],
    [['source', 'revision'], 11, 21],
    [['responsibilities', 'general.helpdesk'], 13, 3],
    [['responsibilities', 'general.helpdesk', 'owner'], 14, 12],
    [['responsibilities', 'general.helpdesk', 'due'], 13, 3],
    [['services', 3, 'x'], 1, 1],
    [[], 1, 1],
  ])('%j is %i:%i', (path, line, column) => {
    const { value } = readEngagement(text, 'folder/engagement.yaml');
    expect(value?.spanOf(path)).toEqual({ file: 'folder/engagement.yaml', line, column });
  });
});

describe('reading never throws', () => {
  const word = fc.constantFrom(
    ...[
      'customer',
      'name',
      'options',
      'kickOff',
      'start',
      'a',
      '&a',
      '*a',
      '!t',
      '<<',
      '%YAML 1.1',
      '---',
      '...',
    ],
    ...[
      ':',
      ': ',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
      '#',
      '"',
      "'",
      '\\',
      '\t',
      '\n',
      '\n  ',
      '\r',
    ],
    ...['null', 'true', '1.0', '2026-11-21', '__proto__', 'constructor', '\u0000', '\uFEFF', '\u{1F600}'],
  );
  const outcomeIsWhole = (content: string | Uint8Array) => {
    const { value, diagnostics } = readEngagement(content, 'any.yaml');
    expect(value === undefined).toBe(diagnostics.length > 0);
    for (const { span } of diagnostics) {
      expect(span?.line).toBeGreaterThanOrEqual(1);
      expect(span?.column).toBeGreaterThanOrEqual(1);
    }
  };

  it('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), outcomeIsWhole));
  });

  it('on anything like YAML', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
        outcomeIsWhole,
      ),
      { numRuns: 500 },
    );
  });

  it('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), outcomeIsWhole));
  });

  it('on any JSON in place of any field', () => {
    const fields = [
      'customer',
      'provider',
      'statement',
      'languages',
      'services',
      'options',
      'source',
      'kickOff',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (fields) =>
        outcomeIsWhole(JSON.stringify(fields)),
      ),
    );
  });
});
