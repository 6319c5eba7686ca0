import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvitationMatter, Occasion } from '../../src/invite/texts/index.js';
import { columnsOf } from '../../src/invite/texts/plain/columns.js';
import type { Block } from '../../src/model/index.js';
import { tagsOf, textOfHtml } from '../writers/html-reading.js';
import { hostileText } from './hostile.js';
import { matterOf, textsOf } from './matters.js';

const asLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
const squeezed = (text: string) => text.replace(/\s/g, '');

interface Values {
  readonly customer: string;
  readonly provider: string;
  readonly number: string;
  readonly place: string;
  readonly link: string;
  readonly organizer: string;
  readonly file: string;
  readonly duty: string;
  readonly owner: string;
}

/** The same matter with other values in all of its fields. */
function withValues(matter: InvitationMatter, values: Values, occasion: Occasion): InvitationMatter {
  const { customer, provider, number, place, link, organizer, file, duty, owner } = values;
  const replaced = (block: Block): Block =>
    block.kind !== 'phase'
      ? block
      : {
          ...block,
          title: [{ text: duty }],
          responsibilities: block.responsibilities.map((each) => ({
            ...each,
            text: [{ text: duty }],
            owner,
          })),
        };
  return {
    ...matter,
    occasion,
    statement: {
      ...matter.statement,
      customer,
      provider,
      number,
      blocks: matter.statement.blocks.map(replaced),
    },
    kickOff: { ...matter.kickOff, place, link, organizer: { name: organizer, email: 'o@example.com' } },
    attachments: [{ name: file, sha256: '1a'.repeat(32) }],
  };
}

const plainValues: Values = {
  customer: 'Customer',
  provider: 'Provider',
  number: 'N-1',
  place: 'Place',
  link: 'https://example.com/x',
  organizer: 'Organizer',
  file: 'file.pdf',
  duty: 'Duty',
  owner: 'Owner',
};

const hostileValues = fc.record({
  customer: hostileText,
  provider: hostileText,
  number: hostileText,
  place: hostileText,
  link: hostileText.map((text) => `https://example.com/${text}`),
  organizer: hostileText,
  file: hostileText,
  duty: hostileText,
  owner: hostileText,
});

/** What a page consists of, but for what it says. */
const structureOf = (html: string) =>
  tagsOf(html).map(({ name, attributes: { href: _, ...others } }) => ({ name, ...others }));

describe('whatever a customer typed', () => {
  for (const occasion of ['invitation', 'update', 'cancellation', 'removal'] as const) {
    it(`is text in both forms: ${occasion}`, async () => {
      const matter = await matterOf('en');
      const structure = structureOf(textsOf(withValues(matter, plainValues, occasion)).html);
      fc.assert(
        fc.property(hostileValues, (values) => {
          const { subject, text, html } = textsOf(withValues(matter, values, occasion));
          expect(structureOf(html)).toEqual(structure);
          expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          for (const line of text.split('\n')) {
            if (!/(https?:\/\/|mailto:)/.test(line)) expect(columnsOf(line)).toBeLessThanOrEqual(76);
            expect(line).not.toMatch(/ $/);
          }
          const shown = squeezed(textOfHtml(html));
          const { file, duty, owner, ...always } = values;
          for (const value of Object.values(
            occasion === 'cancellation' || occasion === 'removal' ? always : values,
          )) {
            expect(shown).toContain(squeezed(asLine(value)));
            expect(squeezed(text)).toContain(squeezed(asLine(value)));
          }
        }),
        { numRuns: 100 },
      );
    });
  }

  it('leads nowhere but to the web', async () => {
    const matter = await matterOf('en');
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'https://', '//example.com']) {
      const { html } = textsOf(withValues(matter, { ...plainValues, link }, 'invitation'));
      expect(tagsOf(html).some(({ name }) => name === 'a')).toBe(false);
    }
  });

  it('cannot end a style by the name of a font', async () => {
    const matter = await matterOf('en');
    const fonts = { ...matter.brand.fonts, word: { body: "x';}</style><b>", heading: '"x', eastAsia: 'x' } };
    const { html } = textsOf({ ...matter, brand: { ...matter.brand, fonts } });
    expect(html).toContain('font-family:&#39;xstyleb&#39;');
  });
});
