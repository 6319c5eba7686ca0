import { describe, expect, it } from 'vitest';
import { buildModel, parseCatalog } from '../../src/catalog/index.js';
import { catalogSchema } from '../../src/model/index.js';
import { build, catalogs, codesOf, idsOf, readArticle, readSeed } from './reading.js';

const article = `---
title: Moving day
ms.date: 05/01/2020
ms.assetid: 11111111-2222-3333-4444-555555555555
---

# Moving day: your part

Please see to the following.

## <a name="before"></a>Before the move

Do this first:

- Pack *your* boxes.
- Label the boxes with room and name.

## Am Tag der Übersiedlung

- Hand over the keys.
- Hand over the keys.

## 之后

- 归还 Wi-Fi 设备。
- Pack your boxes.
`;

describe('an article of a family that no catalog knows', () => {
  const { model, diagnostics } = build(article);

  it('gets phases from its anchors and headings, and ids from its texts', () => {
    expect(model.phases.map(({ id, code }) => `${code} ${id}`)).toEqual([
      'B before',
      'A am-tag-der-ubersiedlung',
      expect.stringMatching(/^P phase-[0-9a-f]{8}$/),
    ]);
    expect(idsOf(model)).toEqual([
      'before.pack-your-boxes',
      'before.label-the-boxes-with-room-and',
      'am-tag-der-ubersiedlung.hand-over-the-keys',
      expect.stringMatching(/^am-tag-der-ubersiedlung\.hand-over-the-keys-[0-9a-f]{8}$/),
      expect.stringMatching(/^phase-[0-9a-f]{8}\.item-[0-9a-f]{8}$/),
      expect.stringMatching(/^phase-[0-9a-f]{8}\.pack-your-boxes$/),
    ]);
  });

  it('is said once, not for every item', () => {
    expect(codesOf(diagnostics)).toEqual(['catalog-family-unknown']);
  });

  it('keeps introductions, title and revision', () => {
    expect(model.source).toMatchObject({ revision: '2020-05', title: 'Moving day: your part' });
    expect(model.phases[0]?.introduction).toEqual([[{ text: 'Do this first:' }]]);
    expect(model.introduction).toEqual([[{ text: 'Please see to the following.' }]]);
  });

  it('has a catalog that is valid, and by which the article is then known', () => {
    const derived = catalogSchema.parse(model.catalog);
    expect(derived.options).toEqual([]);
    const again = build(article, [derived]);
    expect(again.model.catalog).toEqual(derived);
    expect(idsOf(again.model)).toEqual(idsOf(model));
    expect(codesOf(again.diagnostics)).toEqual([]);
  });

  it('is not taken for the family that shares a heading with it', () => {
    const office =
      '# Duties\n\n## Initiate phase\n\n- Name a mail domain.\n\n## Assess phase\n\n- Count the mailboxes.\n- Measure them.\n';
    expect(codesOf(build(office).diagnostics)).toContain('catalog-family-unknown');
  });

  it('gets a code of its own for each of many phases', () => {
    const text = Array.from({ length: 60 }, (_, number) => `## Part ${number}\n\n- Do it.\n\n`).join('');
    const codes = build(`# Duties\n\n${text}`).model.phases.map(({ code }) => code);
    expect(codes.slice(0, 5)).toEqual(['P', 'PA', 'PAR', 'A', 'B']);
    expect(new Set(codes).size).toBe(60);
    expect(codes.filter((code) => !/^[A-Z]{1,3}$/.test(code))).toEqual([]);
  });

  it('still works where there is no catalog at all', () => {
    expect(buildModel(readSeed('2016-11.en'), []).value.phases.map(({ id }) => id)).toEqual([
      'general-responsibilities',
      'initiate-phase',
      'assess-phase',
      'remediate-phase',
      'enable-phase',
    ]);
  });
});

describe("a user's catalog", () => {
  const { value: own } = parseCatalog(
    `
id: moving
label: { en: Moving }
options:
  - id: keys
    label: { en: Keys }
    default: true
    responsibilities: [day.keys]
phases:
  - id: preparation
    code: P
    label: { en: Before the move }
    items:
      - id: pack
        label: { en: Packing }
        wordings: { en: [Pack your boxes.] }
      - id: label
        label: { en: Label the boxes with room and name }
  - id: day
    code: D
    label: { en: Moving day }
    items:
      - id: keys
        label: { en: Keys }
        wordings: { en: [Hand over the keys.] }
`,
    'moving.yaml',
  );
  const more = own ? [own] : [];

  it('gives its own ids', () => {
    const { model, diagnostics } = build(article.replace(/^## Am Tag.*$/m, '## Moving day'), more);
    expect(model.catalog.id).toBe('moving');
    expect(idsOf(model).slice(0, 3)).toEqual(['preparation.pack', 'preparation.label', 'day.keys']);
    expect(codesOf(diagnostics)).toEqual(['catalog-new-item', 'catalog-new-phase']);
  });

  it('can be named, whatever the article looks like', () => {
    const source = readSeed('2016-11.en');
    const { value } = buildModel(source, [...catalogs, ...more], { catalog: 'moving' });
    expect(value.catalog.id).toBe('moving');
    expect(value.phases).toHaveLength(5);
  });

  it('is an error when there is none of that name, and the article is still read', () => {
    const { value, diagnostics } = buildModel(readSeed('2016-11.en'), [...catalogs, ...more], {
      catalog: 'movin',
    });
    expect(diagnostics).toMatchObject([
      { code: 'catalog-unknown', severity: 'error', hint: 'Did you mean moving?' },
    ]);
    expect(value.phases.flatMap(({ responsibilities }) => responsibilities)).toHaveLength(38);
  });

  it('is chosen before a shipped one that fits as well', () => {
    const shipped = catalogs[0];
    const twin = shipped ? [{ ...shipped, id: 'twin' }] : [];
    expect(build(readSeed('2016-11.en'), twin).model.catalog.id).toBe('twin');
  });
});

describe('ids of new items', () => {
  const idsIn = (...bullets: readonly string[]) =>
    idsOf(
      build(
        readArticle(
          `# Duties\n\n## <a name="x"></a>Part\n\n${bullets.map((text) => `- ${text}\n`).join('')}`,
        ),
      ).model,
    );

  it.each([
    ['Rückgabe der Geräte (alle) an «Ångström»!', 'x.ruckgabe-der-gerate-alle-an-angstrom'],
    ["Keep the organization's Wi-Fi running", 'x.keep-the-organizations-wi-fi-running'],
    ['Straße, Łódź and Ærø', 'x.strasse-lodz-and-aero'],
    ['42', 'x.42'],
  ])('are made of the first words: %s', (text, id) => {
    expect(idsIn(text)).toEqual([id]);
  });

  it.each(['归还 Wi-Fi 设备。', 'Настройте SSL', '🎉🎉', '→'])(
    'are a digest where the text is not Latin: %s',
    (text) => {
      expect(idsIn(text)).toEqual([expect.stringMatching(/^x\.item-[0-9a-f]{8}$/)]);
      expect(idsIn('Something before.', text)[1]).toBe(idsIn(text)[0]);
    },
  );

  it('tell texts with the same first words apart', () => {
    const ids = idsIn(
      'Go to the shop and buy bread.',
      'Go to the shop and buy salt.',
      'Go to the shop and buy salt.',
    );
    expect(ids[0]).toBe('x.go-to-the-shop-and-buy');
    expect(ids[1]).toMatch(/^x\.go-to-the-shop-and-buy-[0-9a-f]{8}$/);
    expect(ids[2]).toBe(`${ids[1]}-2`);
  });
});
