import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel, lintSource } from '../../src/catalog/index.js';
import {
  catalogSchema,
  identifierSchema,
  plainText,
  type ResponsibilityModel,
  responsibilityIdSchema,
  type SourceDocument,
  type SourceItem,
  type SourceSection,
} from '../../src/model/index.js';
import { catalogs, idsOf, readSeed } from './reading.js';

const seeds = ['2016-04.en', '2016-04.zh-Hans', '2016-10.en', '2016-11.en', '2016-11.es'].map(readSeed);
const sections = seeds.flatMap((seed) => seed.sections);
const bullets = sections.flatMap(({ items }) => items);

/** Real bullets among invented ones, in headings that are known, shared or made up, in any language. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ mode: 'sentences', maxCount: 3 }),
);
const span = fc.record({
  file: fc.constant('any.md'),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.constant(3),
});
const run = fc.record({ text, href: text, strong: fc.constant(true as const) }, { requiredKeys: ['text'] });
const item: fc.Arbitrary<SourceItem> = fc.oneof(
  fc.constantFrom(...bullets),
  fc.record({ text: fc.array(run, { maxLength: 3 }), span, details: fc.constant([]) }),
);
const section: fc.Arbitrary<SourceSection> = fc.record(
  {
    heading: fc.oneof(
      fc.constantFrom(...sections.map(({ heading }) => heading)),
      fc.array(run, { maxLength: 2 }),
    ),
    level: fc.constant(2),
    anchor: fc.oneof(fc.constantFrom('enable-phase', 'general-responsibilities'), text),
    span,
    leadIn: fc.constant([]),
    items: fc.array(item, { maxLength: 12 }),
    notes: fc.constant([]),
  },
  { requiredKeys: ['heading', 'level', 'span', 'leadIn', 'items', 'notes'] },
);
const article: fc.Arbitrary<SourceDocument> = fc.record({
  file: fc.constant('any.md'),
  digest: fc.constant('00'),
  language: fc.constantFrom('en', 'es', 'zh-Hans', 'zh-CN', 'de', 'und', 'not a tag'),
  frontMatter: fc.record(
    {
      fields: fc.constant({}),
      date: fc.constantFrom('2016-11-07', '2099-01-01', '1999-12-31'),
      assetId: fc.constantFrom('x', '0590B7B2-0965-437b-b3ca-bd55de1abb09'),
    },
    { requiredKeys: ['fields'] },
  ),
  title: fc.array(run, { maxLength: 2 }),
  introduction: fc.constant([]),
  sections: fc.array(section, { maxLength: 7 }),
});

const bare = (words: string) => words.replace(/\s+/g, '');
const modelTexts = ({ phases }: ResponsibilityModel) =>
  phases.map(({ responsibilities }) => bare(responsibilities.map((one) => plainText(one.text)).join('')));
const sourceTexts = (source: SourceDocument) =>
  source.sections.map(({ items }) => bare(items.map((one) => plainText(one.text)).join('')));

describe('whatever an article holds', () => {
  it('no item is lost or moved, no id is there twice, and every id is well formed', () => {
    fc.assert(
      fc.property(article, (source) => {
        const { value: model } = buildModel(source, catalogs);
        expect(modelTexts(model)).toEqual(sourceTexts(source));
        const ids = idsOf(model);
        expect(new Set(ids).size).toBe(ids.length);
        for (const phase of model.phases) {
          expect(identifierSchema.safeParse(phase.id).success).toBe(true);
          expect(phase.code).toMatch(/^[A-Z]{1,3}$/);
          for (const { id, match } of phase.responsibilities) {
            expect(responsibilityIdSchema.safeParse(id).success).toBe(true);
            expect(id.startsWith(`${phase.id}.`)).toBe(true);
            expect(match.confidence).toBeGreaterThanOrEqual(0);
            expect(match.confidence).toBeLessThanOrEqual(1);
          }
        }
        expect(new Set(model.phases.map(({ id }) => id)).size).toBe(model.phases.length);
        expect(new Set(model.phases.map(({ code }) => code)).size).toBe(model.phases.length);
      }),
      { numRuns: 300 },
    );
  });

  it('it is linted without a throw, and the same way twice', () => {
    fc.assert(
      fc.property(article, (source) => {
        const once = buildModel(source, catalogs);
        expect(buildModel(source, catalogs)).toEqual(once);
        expect(lintSource(source, once.value)).toEqual(lintSource(source, once.value));
      }),
    );
  });

  it('a catalog derived from it is valid', () => {
    fc.assert(
      fc.property(article, (source) => {
        fc.pre(source.sections.length > 0);
        catalogSchema.parse(buildModel(source, []).value.catalog);
      }),
    );
  });
});

/** The id of each text; texts of one phase are different in the seeds. */
function idByText({ phases }: ResponsibilityModel): ReadonlyMap<string, string> {
  return new Map(
    phases.flatMap(({ id, responsibilities }) =>
      responsibilities.map((one) => [`${id} ${plainText(one.text)}`, one.id]),
    ),
  );
}

describe('an item with a known wording', () => {
  it.each(seeds.map((seed) => [seed.file, seed] as const))(
    'keeps its id whatever else is there: %s',
    (_, seed) => {
      const whole = idByText(buildModel(seed, catalogs).value);
      const changed = fc.tuple(
        ...seed.sections.map(({ items }) => fc.shuffledSubarray([...items], { minLength: 1 })),
      );
      fc.assert(
        fc.property(changed, (kept) => {
          const parts = seed.sections.map((one, index) => ({ ...one, items: kept[index] ?? [] }));
          const few = buildModel({ ...seed, sections: parts }, catalogs).value;
          expect([...idByText(few)].filter(([key, id]) => whole.get(key) !== id)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('an item that is new', () => {
  const english = seeds[3] ?? readSeed('2016-11.en');
  const added: SourceItem = {
    text: [{ text: 'Celebrate with all who took part in it.' }],
    span: { file: 'any.md', line: 200, column: 1 },
    details: [],
  };

  it('has the same id wherever it stands and whatever stands beside it', () => {
    const place = fc.record({
      index: fc.nat({ max: 21 }),
      rest: fc.shuffledSubarray([...(english.sections[0]?.items ?? [])]),
    });
    fc.assert(
      fc.property(place, ({ index, rest }) => {
        const items = [...rest.slice(0, index), added, ...rest.slice(index)];
        const [first, ...others] = english.sections;
        if (first === undefined) throw new Error('no section');
        const { value } = buildModel({ ...english, sections: [{ ...first, items }, ...others] }, catalogs);
        expect(idsOf(value)).toContain('general.celebrate-with-all-who-took-part');
      }),
      { numRuns: 60 },
    );
  });
});
