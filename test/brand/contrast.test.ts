import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastRatio, loadBrand } from '../../src/brand/index.js';
import { brandHost, goodBrand } from './brand-folder.js';

test('contrast is what WCAG says it is', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
  expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.478, 3);
  expect(contrastRatio('#FF0000', '#FFFFFF')).toBeCloseTo(3.998, 3);
  expect(contrastRatio('#0b6b74', '#0B6B74')).toBe(1);
});

test('contrast does not depend on the order and stays between 1 and 21', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, colour, (a, b) => {
      const ratio = contrastRatio(a, b);
      expect(ratio).toBe(contrastRatio(b, a));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21.0001);
    }),
  );
});

const withColour = (name: string, colour: string, more = (text: string) => text) =>
  brandHost({
    '/brands/acme/brand.yaml': more(
      goodBrand.replace(new RegExp(`${name}: "#......"`), `${name}: "${colour}"`),
    ),
  });

test('a text that is too pale is refused on paper and on the surface, with ratio, colours and place', async () => {
  const { value, diagnostics } = await loadBrand(withColour('muted', '#777777'), '/brands/acme');
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'brand-low-contrast',
      field: 'colours.muted',
      span: { file: '/brands/acme/brand.yaml', line: 5 },
    },
    { code: 'brand-low-contrast', field: 'colours.muted' },
  ]);
  expect(diagnostics[0]?.message).toBe(
    'muted #777777 on paper #FFFFFF has a contrast of 4.47 to 1; 4.5 to 1 is the least',
  );
  expect(diagnostics[1]?.message).toContain('on surface #F4F4F4');
});

test('text on the band counts only where there is a band', async () => {
  const onBand = await loadBrand(withColour('onBand', '#333333'), '/brands/acme');
  expect(onBand.diagnostics).toMatchObject([{ code: 'brand-low-contrast', field: 'colours.onBand' }]);
  const onLine = await loadBrand(
    withColour('onBand', '#333333', (text) => text.replace('masthead: band', 'masthead: line')),
    '/brands/acme',
  );
  expect(onLine.diagnostics).toEqual([]);
});
