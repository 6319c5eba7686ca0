import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectScope } from '../../src/compose/scope.js';
import { engagement, type Seed, seedModel, seeds } from '../samples/engagements.js';

const models = new Map(seeds.map((seed) => [seed, seedModel(seed)] as const));
const model = (seed: Seed) => models.get(seed) ?? seedModel(seed);

const optionItems = {
  'configuration-manager': ['general.configuration-manager'],
  'wifi-vpn': ['general.wifi-vpn'],
  'screen-sharing': ['assess.screen-sharing', 'enable.screen-sharing'],
} as const;

const idsOf = (phases: readonly { responsibilities: readonly { id: string }[] }[]) =>
  phases.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));

describe('scope', () => {
  it('removes exactly what is deselected, keeps the order of the rest and names the removed', () => {
    const choices = fc.record({
      seed: fc.constantFrom(...seeds),
      configurationManager: fc.boolean(),
      wifiVpn: fc.boolean(),
      screenSharing: fc.boolean(),
      services: fc.subarray(['azure-ad-premium', 'intune', 'rights-management'], { minLength: 1 }),
    });
    fc.assert(
      fc.property(choices, ({ seed, configurationManager, wifiVpn, screenSharing, services }) => {
        const selected = {
          'configuration-manager': configurationManager,
          'wifi-vpn': wifiVpn,
          'screen-sharing': screenSharing,
        };
        const yaml = `services: [${services.join(', ')}]\noptions: ${JSON.stringify(selected)}`;
        const { value } = selectScope(model(seed), engagement(yaml));
        const removed = new Set<string>();
        for (const [option, ids] of Object.entries(optionItems)) {
          if (!selected[option as keyof typeof selected]) for (const id of ids) removed.add(id);
        }
        if (!services.includes('intune')) {
          for (const id of ['general.configuration-manager', 'general.wifi-vpn', 'general.terms-of-use'])
            removed.add(id);
        }
        const all = idsOf(model(seed).phases);
        expect(idsOf(value.phases)).toEqual(all.filter((id) => !removed.has(id)));
        expect(value.excluded.map(({ responsibility }) => responsibility.id)).toEqual(
          all.filter((id) => removed.has(id)),
        );
      }),
    );
  });

  it('leaves an option to the catalog, and lets the default yield to a missing service', () => {
    const { value, diagnostics } = selectScope(model('2016-11.en'), engagement());
    expect(diagnostics).toEqual([]);
    expect(value.options.map(({ entry, selected }) => [entry.id, selected])).toEqual([
      ['configuration-manager', false],
      ['wifi-vpn', false],
      ['screen-sharing', true],
    ]);
  });

  it('says which revision has an option that the article lacks', () => {
    const { diagnostics } = selectScope(model('2016-04.en'), engagement('options: { wifi-vpn: true }'));
    expect(diagnostics).toMatchObject([
      {
        code: 'engagement-option-not-in-source',
        field: 'options.wifi-vpn',
        span: { file: 'engagement.yaml', line: 4 },
        message: expect.stringMatching(/2016-04.*2016-11 has them/),
      },
    ]);
  });

  it('refuses an option without the service that it needs', () => {
    const { diagnostics } = selectScope(
      model('2016-11.en'),
      engagement('services: [rights-management]\noptions: { configuration-manager: selected }'),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'engagement-option-needs-service',
        message: expect.stringContaining('intune'),
        span: { line: 5 },
      },
    ]);
  });

  it('names the option or service that was meant', () => {
    const { diagnostics } = selectScope(
      model('2016-11.en'),
      engagement('services: [intunes]\noptions: { wifi-vnp: true }'),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'engagement-unknown-service',
        message: expect.stringContaining('did you mean intune?'),
        span: { line: 4 },
      },
      {
        code: 'engagement-unknown-option',
        message: expect.stringContaining('did you mean wifi-vpn?'),
        span: { line: 5 },
      },
    ]);
  });
});
