import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeStatement, digestStatement, type Variant } from '../../src/compose/index.js';
import { compileTemplate } from '../../src/compose/template.js';
import type { LoadedEngagement } from '../../src/engagement/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { loadLocale } from '../../src/locale/index.js';
import { type Block, type Brand, plainText, type Statement } from '../../src/model/index.js';
import { engagement, packageRoot, type Seed, seedModel } from '../samples/engagements.js';

const standard = readFileSync(`${packageRoot}templates/statements/standard.md`, 'utf8');
const host = createNodeHost();
const locales = { en: await load('en'), es: await load('es'), 'zh-Hans': await load('zh-Hans') };

async function load(tag: string) {
  const { value } = await loadLocale(host, tag);
  if (value === undefined) throw new Error(tag);
  return value;
}

const brand: Pick<Brand, 'id' | 'header' | 'footer'> = {
  id: 'plain',
  header: '{number} · {customer}',
  footer: '{provider}',
};

function variant(
  template = standard,
  seed: Seed = '2016-11.en',
  language: keyof typeof locales = 'en',
): Variant {
  const compiled = compileTemplate(template, 'standard', 'standard.md');
  if (compiled.value === undefined) throw new Error(compiled.diagnostics[0]?.message);
  return {
    model: seedModel(seed),
    template: compiled.value,
    locale: locales[language],
    brand: brand as Brand,
    generator: 'countersign test',
  };
}

function compose(loaded: LoadedEngagement, of: Variant = variant()): Statement {
  const { value, diagnostics } = composeStatement(of, loaded);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

function blocks<K extends Block['kind']>(statement: Statement, kind: K): Extract<Block, { kind: K }>[] {
  return statement.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('there is none');
  return item;
}

describe('filling in and signing', () => {
  it('is by form fields, without acknowledgements, when nothing is said', () => {
    const statement = compose(engagement());
    expect(statement.signing).toEqual({ method: 'fields', protect: false });
    expect(blocks(statement, 'phase').map(({ acknowledgement }) => acknowledgement)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('is what the engagement says', () => {
    const statement = compose(
      engagement('signing: { method: docuseal, acknowledgePhases: true, protect: true }'),
    );
    expect(statement.signing).toEqual({ method: 'docuseal', protect: true });
    for (const { acknowledgement, title } of blocks(statement, 'phase')) {
      expect(acknowledgement).toContain(plainText(title));
    }
  });

  it('gives every signatory an id of its own', () => {
    const people = (names: readonly string[]) => names.map((name) => `{ name: ${name} }`).join(', ');
    const [signatures] = blocks(
      compose(engagement('', `{ name: Contoso, signatories: [${people(['A', 'B', 'C'])}] }`)),
      'signatures',
    );
    expect(signatures?.signatures.map(({ id }) => id)).toEqual([
      'customer-1',
      'customer-2',
      'customer-3',
      'provider-1',
    ]);
  });
});

describe('a table of contents', () => {
  it.each([
    ['auto', 0],
    ['always', 1],
    ['never', 0],
  ])('that is %s: %i in a statement of 37 responsibilities', (contents, count) => {
    expect(blocks(compose(engagement(`contents: ${contents}`)), 'contents')).toHaveLength(count);
  });

  it('comes by itself from 60 responsibilities on', () => {
    const whole = variant();
    const withDuties = (count: number): Variant => ({
      ...whole,
      model: {
        ...whole.model,
        phases: whole.model.phases.slice(0, 1).map((phase) => ({
          ...phase,
          responsibilities: Array.from({ length: count }, (_, at) => ({
            ...first(phase.responsibilities),
            id: `general.duty-${at}`,
          })),
        })),
      },
    });
    expect(blocks(compose(engagement(), withDuties(59)), 'contents')).toEqual([]);
    expect(blocks(compose(engagement(), withDuties(60)), 'contents')).toHaveLength(1);
  });
});

describe('composition', () => {
  it('numbers responsibilities within their phase', () => {
    const references = blocks(compose(engagement()), 'phase').flatMap((phase) =>
      phase.responsibilities.map(({ reference }) => reference),
    );
    expect(references).toHaveLength(37);
    expect(references.slice(0, 2)).toEqual(['G-01', 'G-02']);
    expect(references.filter((reference) => reference.startsWith('E'))).toEqual([
      'E-01',
      'E-02',
      'E-03',
      'E-04',
      'E-05',
      'E-06',
      'E-07',
      'E-08',
    ]);
  });

  it('shows owner and due date where given, the own before that of the phase', () => {
    const statement = compose(
      engagement(
        'phases: { remediate: { owner: IT, due: 2027-01-31 } }\nresponsibilities: { remediate.checkpoint-meetings: { owner: Ana } }',
      ),
    );
    const [general, , , remediate] = blocks(statement, 'phase');
    expect(general?.columns).toEqual({ reference: 'Ref.', responsibility: 'Responsibility' });
    expect(remediate?.columns).toMatchObject({ owner: 'Owner', due: 'Due' });
    expect(remediate?.responsibilities).toMatchObject([
      { owner: 'IT', due: 'January 31, 2027' },
      { owner: 'Ana', due: 'January 31, 2027' },
    ]);
  });

  it('names what is not part, with the reason, in the statement’s language', () => {
    const statement = compose(
      engagement('options: { screen-sharing: false }'),
      variant(standard, '2016-11.es', 'es'),
    );
    const [exclusions] = blocks(statement, 'exclusions');
    expect(exclusions?.exclusions.map(({ id }) => id)).toEqual([
      'general.configuration-manager',
      'general.wifi-vpn',
      'assess.screen-sharing',
      'enable.screen-sharing',
    ]);
    expect(exclusions?.exclusions[2]?.reason).toMatch(/^Elemento opcional no seleccionado: /);
  });

  it('warns of an owner for a responsibility that is not part, and refuses one for an unknown', () => {
    const excluded = composeStatement(
      variant(),
      engagement('responsibilities: { general.wifi-vpn: { owner: Ana } }'),
    );
    expect(excluded.value).toBeDefined();
    expect(excluded.diagnostics).toMatchObject([
      { code: 'engagement-assignment-excluded', severity: 'warning' },
    ]);
    const unknown = composeStatement(
      variant(),
      engagement('responsibilities: { general.wifi-vnp: { owner: Ana } }'),
    );
    expect(unknown.value).toBeUndefined();
    expect(unknown.diagnostics).toMatchObject([
      {
        code: 'engagement-unknown-responsibility',
        message: expect.stringContaining('did you mean general.wifi-vpn?'),
      },
    ]);
  });

  it('takes a customer’s name as text, whatever it holds', () => {
    const template = `::masthead\n\n## {{customer.name}}\n\nA {{customer.name}} b\n\n| x |\n|---|\n| {{customer.name}} |\n\n::responsibilities\n\n::exclusions\n\n::signatures\n\n::provenance\n`;
    const of = variant(template);
    const nasty = fc.stringMatching(/^[!-~][ -~]{0,30}[!-~]$/);
    fc.assert(
      fc.property(nasty, (name) => {
        const statement = compose(engagement('', `{ name: ${JSON.stringify(name)} }`), of);
        const wanted = name.trim();
        expect(plainText(blocks(statement, 'heading')[0]?.text ?? [])).toBe(wanted);
        expect(blocks(statement, 'paragraph').map(({ text }) => text)).toEqual([[{ text: `A ${wanted} b` }]]);
        expect(blocks(statement, 'table')[0]?.rows).toEqual([[[{ text: wanted }]]]);
      }),
    );
  });

  it('has the same digest for the same content, and another one for any other', () => {
    const statement = compose(engagement());
    expect(statement.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestStatement(statement)).toBe(statement.digest);
    expect(digestStatement(compose(engagement(), { ...variant(), generator: 'countersign 9' }))).toBe(
      statement.digest,
    );
    expect(compose(engagement('', '{ name: Contoso GmbH }')).digest).not.toBe(statement.digest);
    const [provenance] = blocks(statement, 'provenance');
    expect(plainText(provenance?.digest.value ?? [])).toBe(statement.digest);
  });

  it('has no link that leads nowhere', () => {
    const statement = compose(engagement(), variant(standard, '2016-04.en'));
    expect(JSON.stringify(statement)).not.toContain('"href"');
    expect(
      blocks(statement, 'paragraph')
        .map(({ text }) => plainText(text))
        .join(),
    ).toContain('FastTrack Center Benefit');
  });

  it('fills header and footer', () => {
    expect(compose(engagement()).furniture).toEqual({
      header: 'N-1 · Contoso AG',
      footer: 'Northwind',
      pageOf: 'Page {page} of {pages}',
    });
  });
});

describe('template', () => {
  const whole = (middle: string) =>
    `::masthead\n\n${middle}\n\n::responsibilities\n\n::exclusions\n\n::signatures\n\n::provenance\n`;

  it.each([
    ['an expression that is not closed', '## {{customer.name', 3],
    ['an unknown value', 'Hello {{customer.nmae}}', 3],
    ['an unknown term', '{{term "custmer"}}', 3],
    ['a helper that does not exist', '{{shout customer.name}}', 3],
    ['an unknown directive', '::partys', 3],
    ['a block of HTML', '<div>block</div>', 3],
    ['a first-level heading', '# Title', 3],
    ['inline HTML', 'Text with <br> a break', 3],
    ['a picture', '![logo](logo.png)', 3],
    ['a list in a quote', '> - clause one', 3],
    ['a table in a list item', '- item\n\n  | a |\n  |---|\n  | b |', 5],
    ['a list that begins elsewhere', '5) five', 3],
    ['a numbered list in a list', '- item\n  1. one', 4],
    ['a directive in capitals', '::Parties', 3],
    ['a directive that does not stand alone', '::services\n::options', 3],
    ['a directive in a list', '- ::parties', 3],
    [
      'a term with an argument that it has no place for',
      '{{term "acceptance-valid-until" dat=statement.issued}}',
      3,
    ],
    ['a term without its argument', '{{term "acceptance-valid-until"}}', 3],
    ['logging', '{{log customer.name}}', 3],
    ['looking up', '{{lookup customer "name"}}', 3],
    ['private data', '{{@root.customer.name.length}}', 1],
  ])('names the place of %s', (_, middle, line) => {
    const compiled = compileTemplate(whole(middle), 'mine', 'mine.md');
    const problems = compiled.value
      ? composeStatement({ ...variant(), template: compiled.value }, engagement()).diagnostics
      : compiled.diagnostics;
    expect(problems).toMatchObject([
      { code: 'template-invalid', severity: 'error', span: { file: 'mine.md', line } },
    ]);
  });

  it('refuses one that would make no statement', () => {
    const { value, diagnostics } = composeStatement(variant('## Nothing\n'), engagement());
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The template lacks the directive ::masthead',
      'The template lacks the directive ::responsibilities',
      'The template lacks the directive ::signatures',
      'The template lacks the directive ::provenance',
      'The template lacks the directive ::exclusions',
    ]);
  });

  it('refuses one that hides what is left out', () => {
    const of = variant(standard.replace('::exclusions', ''));
    const { diagnostics } = composeStatement(of, engagement());
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The template lacks the directive ::exclusions',
    ]);
  });

  it('shows what depends on a value only where there is one', () => {
    const of = variant(whole('{{#if statement.validUntil}}Until {{statement.validUntil}}{{/if}}'));
    expect(blocks(compose(engagement(), of), 'paragraph')).toEqual([]);
  });

  it('cannot be led elsewhere by a value in an address', () => {
    const of = variant(whole('[site](https://example.com/{{customer.name}})'));
    const statement = compose(engagement('', '{ name: "../x?y#z" }'), of);
    expect(blocks(statement, 'paragraph')[0]?.text).toEqual([
      { text: 'site', href: 'https://example.com/..%2Fx%3Fy%23z' },
    ]);
  });
});
