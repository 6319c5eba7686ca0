import { describe, expect, it } from 'vitest';
import { build, codesOf, idsOf, linesOf, readSeed, seedText } from './reading.js';

const known = idsOf(build(readSeed('2016-11.en')).model);
const dated = seedText('2016-11.en').replace('11/07/2016', '03/15/2017');

function matchOf(built: ReturnType<typeof build>, id: string) {
  return built.model.phases.flatMap(({ responsibilities }) => responsibilities).find((item) => item.id === id)
    ?.match;
}

describe('a revision that the catalog does not know', () => {
  const text = dated
    // One reworded, one new, one gone, two in each other's place.
    .replace(
      'Provide helpdesk documentation and training.',
      'Provide your helpdesk with documentation and training material.',
    )
    .replace('-   Construct and', '-   Assign licenses to the users of the pilot group.\n\n-   Construct and')
    .replace(/^- {3}Create architectural.*\n/m, '')
    .replace(
      /^(- {3}Participate in the meetings to outline.*)\n\n(- {3}Participate in the meetings to plan.*)$/m,
      '$2\n\n$1',
    );
  const built = build(text);

  it('keeps the ids of what it still has, in its own order', () => {
    const [outline, plan] = ['assess.user-provisioning', 'assess.service-configuration'];
    const wanted = known.flatMap((id) => {
      if (id === 'general.technical-documentation') return [];
      if (id === 'general.test-environment') return ['general.assign-licenses-to-the-users-of', id];
      return id === outline ? [plan] : id === plan ? [outline] : [id];
    });
    expect(idsOf(built.model)).toEqual(wanted);
  });

  it('is its own revision', () => {
    expect(built.model.source.revision).toBe('2017-03');
  });

  it('recognises what was moved with certainty, and what was reworded with a measure', () => {
    expect(matchOf(built, 'assess.user-provisioning')).toEqual({ kind: 'known', confidence: 1 });
    expect(matchOf(built, 'assess.service-configuration')).toEqual({ kind: 'known', confidence: 1 });
    const reworded = matchOf(built, 'general.helpdesk');
    expect(reworded?.kind).toBe('similar');
    expect(reworded?.confidence).toBeGreaterThan(0.6);
    expect(reworded?.confidence).toBeLessThan(0.8);
    expect(matchOf(built, 'general.assign-licenses-to-the-users-of')?.kind).toBe('new');
  });

  it('says what was guessed, what is new and what is missing, with lines', () => {
    const lines = text.split('\n');
    const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;
    expect(codesOf(built.diagnostics).toSorted()).toEqual([
      'catalog-guessed',
      'catalog-item-missing',
      'catalog-new-item',
    ]);
    expect(linesOf(built.diagnostics, 'catalog-guessed')).toEqual([lineOf('your helpdesk with')]);
    expect(linesOf(built.diagnostics, 'catalog-new-item')).toEqual([lineOf('Assign licenses')]);
    expect(linesOf(built.diagnostics, 'catalog-item-missing')).toEqual([lineOf('## General')]);
    expect(built.diagnostics.find(({ code }) => code === 'catalog-item-missing')?.message).toContain(
      'general.technical-documentation',
    );
  });

  it('has a new phase where a heading and its items are new', () => {
    const { model, diagnostics } = build(`${dated}\n## Adopt phase\n\n- Name champions.\n- Celebrate.\n`);
    expect(model.phases.map(({ code, id }) => `${code} ${id}`).at(-1)).toBe('AD adopt-phase');
    expect(idsOf(model)).toEqual([...known, 'adopt-phase.name-champions', 'adopt-phase.celebrate']);
    expect(codesOf(diagnostics)).toEqual(['catalog-new-phase']);
  });

  it('finds a phase by its items where only the heading is new', () => {
    const { model, diagnostics } = build(dated.replace('## Remediate phase', '## Putting things right'));
    expect(idsOf(model)).toEqual(known);
    expect(codesOf(diagnostics)).toEqual([]);
  });

  it('says that a phase is gone', () => {
    const { model, diagnostics } = build(dated.replace(/## Remediate phase[^#]*/, ''));
    expect(model.phases.map(({ id }) => id)).toEqual(['general', 'initiate', 'assess', 'enable']);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'catalog-item-missing The article has no phase remediate; revision 2016-11 has it with 2 items',
    ]);
  });

  it('finds phases in another order', () => {
    const [, body = ''] = dated.split(/(?=## Remediate phase)/);
    const [remediate, rest] = body.split(/(?=## Enable phase)/);
    const { model } = build(dated.replace(body, `${rest}\n\n${remediate}`));
    expect(model.phases.map(({ id }) => id)).toEqual([
      'general',
      'initiate',
      'assess',
      'enable',
      'remediate',
    ]);
    expect(idsOf(model).toSorted()).toEqual(known.toSorted());
  });
});

describe('a reworded item', () => {
  const from = 'Procure, install, and configure software.';

  it('is taken for the item in whose place it stands, when its wording is only faintly like it', () => {
    const built = build(dated.replace(from, 'Obtain, install and set up software.'));
    expect(idsOf(built.model)).toEqual(known);
    expect(matchOf(built, 'general.software')?.kind).toBe('aligned');
    expect(codesOf(built.diagnostics)).toEqual(['catalog-guessed']);
  });

  it('is new where the place speaks against it as well', () => {
    const moved = dated
      .replace(`-   ${from}\n`, '')
      .replace('- \tSet up or', '-   Obtain, install and set up software.\n\n- \tSet up or');
    expect(codesOf(build(moved).diagnostics).toSorted()).toEqual([
      'catalog-item-missing',
      'catalog-new-item',
    ]);
  });

  it('is recognised in another place when it is hardly changed, and then not worth a word', () => {
    const moved = dated
      .replace(`-   ${from}\n`, '')
      .replace('- \tSet up or', '-   Procure, install, and configure all software.\n\n- \tSet up or');
    const built = build(moved);
    expect(idsOf(built.model).toSorted()).toEqual(known.toSorted());
    expect(matchOf(built, 'general.software')?.kind).toBe('similar');
    expect(codesOf(built.diagnostics)).toEqual([]);
  });
});

describe('a known revision', () => {
  it('misses what it should have, but not what only later ones have', () => {
    const { diagnostics } = build(seedText('2016-10.en').replace(/^- {3}Create a support plan.*\n/m, ''));
    expect(diagnostics.map(({ code }) => code)).toEqual(['catalog-item-missing']);
    expect(diagnostics[0]?.message).toBe(
      'The article has no item assess.support-plan; revision 2016-10 has it',
    );
  });

  it('misses nothing when it is older than all', () => {
    const text = seedText('2016-10.en')
      .replace('10/02/2016', '01/02/2015')
      .replace(/^- {3}Create a support plan.*\n/m, '');
    const { model, diagnostics } = build(text);
    expect(model.source.revision).toBe('2015-01');
    expect(codesOf(diagnostics)).toEqual([]);
  });
});

describe('a bullet of two sentences', () => {
  const enable = (bullet: string) =>
    build(dated.replace(/^- {3}Share your screen.*Manage resources as needed\.$/m, `-   ${bullet}`))
      .model.phases.at(-1)
      ?.responsibilities.slice(0, 2) ?? [];
  const screen =
    'Share your screen with Microsoft if guidance is needed when running changes to your environment.';

  it('is parted when the second is a reworded duty of the phase', () => {
    const [first, second] = enable(`${screen} Manage your resources as it is needed.`);
    expect([first?.id, second?.id]).toEqual(['enable.screen-sharing', 'enable.manage-resources']);
    expect(second?.match.kind).toBe('similar');
  });

  it('stays whole when the second only explains the first', () => {
    const [first, second] = enable(`${screen} The session is not recorded.`);
    expect(first?.id).toBe('enable.screen-sharing');
    expect(first?.text.at(-1)?.text).toMatch(/recorded\.$/);
    expect(second?.id).toBe('enable.network');
  });

  it('keeps links and emphasis on both sides, and nested items with the last', () => {
    const [first, second] = enable(
      'Share your screen with **Microsoft** if guidance is needed when running evaluation tools against your environment, EMS, or its individual cloud service subscriptions (if you [choose](https://example.com/a) to). Manage *resources* as needed.\n    - Servers\n    - Licenses',
    );
    expect(first?.text.filter((run) => run.strong || run.href)).toEqual([
      { text: 'Microsoft', strong: true },
      { text: 'choose', href: 'https://example.com/a' },
    ]);
    expect(second?.text).toEqual([
      { text: 'Manage ' },
      { text: 'resources', emphasis: true },
      { text: ' as needed.' },
    ]);
    expect(first?.details).toEqual([]);
    expect(second?.details.map(({ text }) => text[0]?.text)).toEqual(['Servers', 'Licenses']);
  });

  it('is not parted when the second duty has a bullet of its own', () => {
    const { model } = build(
      dated.replace(
        'Manage resources as needed.',
        'Manage resources as needed.\n\n-   Manage resources as appropriate.',
      ),
    );
    const items = model.phases.at(-1)?.responsibilities ?? [];
    expect(items.map(({ id }) => id).slice(0, 3)).toEqual([
      'enable.screen-sharing',
      'enable.manage-resources',
      'enable.network',
    ]);
    expect(items[0]?.span.line).not.toBe(items[1]?.span.line);
  });
});
