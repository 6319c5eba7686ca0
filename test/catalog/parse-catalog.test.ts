import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../src/catalog/index.js';

const good = `id: moving
label: { en: Moving }
revisions:
  - id: 2020-01
  - id: 2020-05
services:
  - id: van
    label: { en: Van }
options:
  - id: keys
    label: { en: Keys }
    default: true
    requires: [van]
    responsibilities: [day.keys]
phases:
  - id: day
    code: D
    label: { en: Moving day }
    items:
      - id: keys
        label: { en: Keys }
        revisions: [2020-05]
        services: [van]
`;

/** `line:column field message` of every problem. */
function problemsOf(text: string): readonly string[] {
  const { value, diagnostics } = parseCatalog(text, 'own.yaml');
  expect(value === undefined).toBe(diagnostics.length > 0);
  for (const { code, span } of diagnostics)
    expect([code, span?.file]).toEqual(['catalog-invalid', 'own.yaml']);
  return diagnostics.map(({ span, field, message }) =>
    [`${span?.line}:${span?.column}`, field, message].filter((part) => part !== undefined).join(' '),
  );
}

function hintsOf(text: string): readonly string[] {
  return parseCatalog(text, 'own.yaml').diagnostics.map(({ hint }) => hint);
}

describe('a catalog file', () => {
  it('is read, and what may be left out is filled in', () => {
    const { value, diagnostics } = parseCatalog(good, 'own.yaml');
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ id: 'moving', assetIds: [], navigation: {}, defects: [] });
    expect(value?.phases[0]?.items[0]).toMatchObject({
      id: 'keys',
      wordings: {},
      terms: [],
      services: ['van'],
    });
  });

  it.each([
    [
      'a field that is missing',
      (text: string) => text.replace('    code: D\n', ''),
      '16:5 phases.0.code The field is missing',
    ],
    [
      'a value of the wrong form',
      (text: string) => text.replace('code: D', 'code: day'),
      '17:11 phases.0.code write one to three capital letters',
    ],
    [
      'a label without English',
      (text: string) => text.replace('label: { en: Van }', 'label: { es: Furgoneta }'),
      '8:12 services.0.label.en The field is missing',
    ],
    [
      'an item twice',
      (text: string) => `${text}      - id: keys\n        label: { en: Again }\n`,
      '24:13 phases.0.items.1.id The item day.keys is there already',
    ],
    [
      'a phase twice',
      (text: string) => `${text}  - id: day\n    code: X\n    label: { en: Again }\n    items: []\n`,
      '24:9 phases.1.id The phase day is there already',
    ],
    [
      'a code twice',
      (text: string) => `${text}  - id: eve\n    code: D\n    label: { en: Eve }\n    items: []\n`,
      '25:11 phases.1.code The code D is there already',
    ],
    [
      'revisions in disorder',
      (text: string) => text.replace('id: 2020-01', 'id: 2021-01'),
      '5:9 revisions.1.id 2020-05 is older than 2021-01',
    ],
    [
      'an option of an unknown item',
      (text: string) => text.replace('[day.keys]', '[day.key]'),
      '14:24 options.0.responsibilities.0 There is no item day.key in this catalog',
    ],
    [
      'an option of an unknown service',
      (text: string) => text.replace('requires: [van]', 'requires: [vans]'),
      '13:16 options.0.requires.0 There is no service vans in this catalog',
    ],
    [
      'an item of an unknown service',
      (text: string) => text.replace('services: [van]', 'services: [bus]'),
      '23:20 phases.0.items.0.services.0 There is no service bus in this catalog',
    ],
    [
      'an item of an unknown revision',
      (text: string) => text.replace('[2020-05]', '[2020-06]'),
      '22:21 phases.0.items.0.revisions.0 There is no revision 2020-06 in this catalog',
    ],
    [
      'a field that there is not',
      (text: string) => text.replace('    code: D', '    kode: E\n    code: D'),
      '17:5 phases.0.kode The field is not one of a catalog',
    ],
    ['the same field twice', (text: string) => `${text}id: other\n`, '24:1 The field is there twice'],
    [
      'no YAML',
      () => 'id: [moving',
      '1:12 The file is not plain YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a tag', () => 'id: !run moving', '1:5 The file is not plain YAML: Unresolved tag: !run'],
    ['nothing', () => '# only a comment\n', '1:1 The file is empty'],
    ['a list', () => '- moving\n', '1:1 Invalid input: expected object, received array'],
  ])('with %s is refused', (_, change, problem) => {
    const problems = problemsOf(change(good));
    expect(problems).toContain(problem);
  });

  it('names the field that was meant', () => {
    expect(hintsOf(good.replace('    items:', '    item:'))).toContain('Did you mean items?');
    expect(hintsOf(good.replace('responsibilities:', 'responsibilitys:'))).toContain(
      'Did you mean responsibilities?',
    );
    expect(hintsOf(good.replace('[day.keys]', '[day.key]'))).toEqual(['Did you mean day.keys?']);
    expect(hintsOf(`${good}zzzzzz: 1\n`)[0]).toMatch(/^Here may stand: id, label, assetIds, /);
  });

  it('has all its problems told at once, in order of place', () => {
    const bad = good
      .replace('code: D', 'code: day')
      .replace('[day.keys]', '[day.key]')
      .replace('    default: true\n', '')
      .replace('services: [van]', 'servces: [van]');
    expect(problemsOf(bad)).toEqual([
      '10:5 options.0.default The field is missing',
      '13:24 options.0.responsibilities.0 There is no item day.key in this catalog',
      '16:11 phases.0.code write one to three capital letters',
      '22:9 phases.0.items.0.servces The field is not one of a catalog',
    ]);
  });

  it('may say a text once and refer to it', () => {
    const { value } = parseCatalog(
      good
        .replace('label: { en: Van }', 'label: &van { en: Van }')
        .replace('label: { en: Keys }', 'label: *van'),
      'own.yaml',
    );
    expect(value?.options[0]?.label.en).toBe('Van');
  });

  it('is refused when aliases multiply', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    );
    expect(problemsOf(`l0: &l0 [a]\n${levels.join('\n')}\n`)).toEqual([
      '1:1 The file cannot be read: it repeats itself too often by aliases',
    ]);
  });

  it('is refused when it is nested beyond reading', () => {
    expect(problemsOf(`id: ${'['.repeat(100_000)}`)[0]).toMatch(/^1:/);
  });

  it('is never a reason to throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCatalog(text, 'own.yaml')));
    const part = fc.constantFrom(
      ...good.split(/(?<=\n)/),
      '- ',
      ': ',
      '&a ',
      '*a ',
      '{',
      '[',
      '!!js ',
      '---\n',
      '? ',
    );
    fc.assert(fc.property(fc.array(part), (parts) => void problemsOf(parts.join(''))));
  });
});
