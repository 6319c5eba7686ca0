import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/index.js';
import { build, catalogs, codesOf, idsOf, linesOf, readSeed, seedText } from './reading.js';

const general = `tenant-enhancements program-management end-user-communications helpdesk reports technical-documentation
  hardware-networking software security-policies user-enrollment network-management change-approval operational-model
  on-premises-mfa decommissioning test-environment service-packs ssl-certificates`;
const initiate = 'begin-onboarding kickoff-meeting';
const assess = `stakeholders screen-sharing remediation-checklist user-provisioning service-configuration support-plan`;
const remediate = 'remediation-activities checkpoint-meetings';
const enable = `screen-sharing manage-resources network directory-synchronization security-infrastructure
  client-infrastructure user-provisioning services`;

function table(phases: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(phases).flatMap(([phase, items]) =>
    items.split(/\s+/).map((item) => `${phase}.${item}`),
  );
}

const ids37 = table({ general: `${general} terms-of-use`, initiate, assess, remediate, enable });
const ids39 = table({
  general: `${general} configuration-manager wifi-vpn terms-of-use`,
  initiate,
  assess,
  remediate,
  enable,
});

const seeds = [
  { name: '2016-04.en', revision: '2016-04', ids: ids37, language: 'en' },
  { name: '2016-04.zh-Hans', revision: '2016-04', ids: ids37, language: 'zh-Hans' },
  { name: '2016-10.en', revision: '2016-10', ids: ids37, language: 'en' },
  { name: '2016-11.en', revision: '2016-11', ids: ids39, language: 'en' },
  { name: '2016-11.es', revision: '2016-11', ids: ids39, language: 'es' },
];

it('has 37 items before 2016-11 and 39 since', () => {
  expect([ids37.length, ids39.length]).toEqual([37, 39]);
});

describe.each(seeds)('the seed article $name', ({ name, revision, ids, language }) => {
  const source = readSeed(name);
  const { model, diagnostics } = build(source);

  it('has the ids of the table, in order', () => {
    expect(idsOf(model)).toEqual(ids);
  });

  it('has the phases and their codes', () => {
    expect(model.phases.map(({ id, code }) => `${code} ${id}`)).toEqual([
      'G general',
      'I initiate',
      'A assess',
      'R remediate',
      'E enable',
    ]);
  });

  it('is recognised with certainty', () => {
    const matches = model.phases.flatMap(({ responsibilities }) =>
      responsibilities.map(({ match }) => match),
    );
    expect(matches).toEqual(matches.map(() => ({ kind: 'known', confidence: 1 })));
    expect(codesOf(diagnostics).filter((code) => !/omitted|inferred/.test(code))).toEqual([]);
  });

  it('knows its revision, language and origin', () => {
    expect(model.source).toMatchObject({ revision, language, file: source.file, digest: source.digest });
    expect(model.catalog.id).toBe('ems-onboarding');
  });

  it('keeps the text of every bullet', () => {
    const bullets = source.sections.flatMap(({ items }) => items.map(({ text }) => plainText(text)));
    const texts = model.phases.flatMap(({ responsibilities }) =>
      responsibilities.map(({ text }) => plainText(text)),
    );
    expect(texts.join(' ')).toBe(bullets.join(' '));
  });

  it('points at the place of every text in the file', () => {
    const lines = seedText(name).split('\n');
    for (const { text, span } of model.phases.flatMap(({ responsibilities }) => responsibilities)) {
      expect(lines[span.line - 1]?.slice(span.column - 1).startsWith(plainText(text))).toBe(true);
    }
  });
});

describe('the two duties of the first Enable bullet of 2016-11', () => {
  it.each([
    ['2016-11.en', 105, 'Manage resources as needed.'],
    ['2016-11.es', 100, 'Administrar recursos de almacenamiento según sea necesario.'],
  ])('are parted in %s', (name, line, second) => {
    const enable = build(readSeed(name)).model.phases.at(-1)?.responsibilities ?? [];
    expect(enable.slice(0, 2).map(({ span }) => span.line)).toEqual([line, line]);
    expect(plainText(enable[1]?.text ?? [])).toBe(second);
    expect(plainText(enable[0]?.text ?? [])).toMatch(/(choose to\)|esta solución)\.$/);
  });
});

describe('what leads to other articles', () => {
  it('is left out of the two that have it, and said', () => {
    for (const [name, lines] of [
      ['2016-04.en', [14]],
      ['2016-04.zh-Hans', [27, 113]],
      ['2016-11.en', []],
    ] as const) {
      const { model, diagnostics } = build(readSeed(name));
      expect(linesOf(diagnostics, 'catalog-text-omitted')).toEqual(lines);
      expect(model.introduction).toHaveLength(1);
      expect(model.phases.flatMap(({ notes }) => notes)).toEqual([]);
    }
  });
});

describe('the revision of an article without a date', () => {
  it('is told by its wording', () => {
    const { model, diagnostics } = build(readSeed('2016-04.en'));
    expect(model.source.revision).toBe('2016-04');
    expect(codesOf(diagnostics)).toContain('catalog-revision-inferred');
  });

  it.each(['2016-10.en', '2016-11.en', '2016-11.es', '2016-04.zh-Hans'])(
    'is found for %s as well',
    (name) => {
      const { model, diagnostics } = build(seedText(name).replace(/^ms\.date:.*$/m, 'ms.date:'));
      expect(model.source.revision).toBe(name.slice(0, 7));
      expect(codesOf(diagnostics)).toContain('catalog-revision-inferred');
      expect(codesOf(diagnostics)).not.toContain('catalog-guessed');
    },
  );

  it('is undated where nothing tells it', () => {
    expect(build('# Duties\n\n## Initiate phase\n\n- Say hello.\n').model.source.revision).toBe('undated');
  });
});

describe('the shipped catalog', () => {
  const catalog = catalogs.find(({ id }) => id === 'ems-onboarding');

  it('names everything in three languages', () => {
    const labels = [
      catalog?.label,
      ...(catalog?.services.map(({ label }) => label) ?? []),
      ...(catalog?.options.flatMap(({ label, description }) => [label, description]) ?? []),
      ...(catalog?.phases.flatMap(({ label, items }) => [label, ...items.map((item) => item.label)]) ?? []),
    ];
    expect(labels).toHaveLength(1 + 3 + 6 + 5 + 39);
    for (const label of labels) expect(Object.keys(label ?? {})).toEqual(['en', 'es', 'zh-Hans']);
  });

  it('has the options and services of the family', () => {
    const options = catalog?.options.map(({ id, default: selected, requires, responsibilities }) =>
      [id, selected, ...requires, '->', ...responsibilities].join(' '),
    );
    expect(options).toEqual([
      'configuration-manager false intune -> general.configuration-manager',
      'wifi-vpn false intune -> general.wifi-vpn',
      'screen-sharing true -> assess.screen-sharing enable.screen-sharing',
    ]);
    expect(catalog?.services.map(({ id }) => id)).toEqual([
      'azure-ad-premium',
      'intune',
      'rights-management',
    ]);
    const items = catalog?.phases.flatMap((phase) =>
      phase.items.map((item) => ({ ...item, id: `${phase.id}.${item.id}` })),
    );
    expect(items?.filter(({ services }) => services.includes('intune')).map(({ id }) => id)).toEqual([
      'general.configuration-manager',
      'general.wifi-vpn',
      'general.terms-of-use',
    ]);
    expect(items?.filter(({ revisions }) => revisions !== undefined).map(({ id }) => id)).toEqual([
      'general.configuration-manager',
      'general.wifi-vpn',
    ]);
  });
});
