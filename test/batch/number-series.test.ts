import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNumber,
  type NumberSeries,
  parseNumberSeries,
  seriesKey,
} from '../../src/batch/number-series.js';

function series(text: string): NumberSeries {
  const { value, diagnostics } = parseNumberSeries(text);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

describe('series of numbers', () => {
  it('counts within the year of issue', () => {
    const yearly = series('SOR-{year}-{0000}');
    expect(seriesKey(yearly, '2026-11-21')).toBe('SOR-2026-{0000}');
    expect(formatNumber(yearly, '2026-11-21', 42)).toBe('SOR-2026-0042');
    expect(seriesKey(yearly, '2027-01-01')).toBe('SOR-2027-{0000}');
  });

  it('outgrows its zeros', () => {
    expect(formatNumber(series('{00}'), '2026-11-21', 7)).toBe('07');
    expect(formatNumber(series('{00}/{year}'), '2026-11-21', 12345)).toBe('12345/2026');
  });

  it.each([
    ['SOR-{year}', 'it has no counter'],
    ['', 'it has no counter'],
    ['{00}-{000}', 'more than one counter'],
    ['{yaer}-{00}', 'there is no {yaer}; did you mean {year}?'],
    ['{tenant}-{00}', 'there is no {tenant}; there is {year}'],
    ['{001}', 'there is no {001}'],
    ['SOR-{0000', 'opened and not closed'],
    ['SOR-0000}', 'closed that was not opened'],
    [' SOR-{00}', 'begins or ends with a space'],
    ['SOR\u202e{00}', 'invisible character'],
    ['SOR\n{00}', 'invisible character'],
    [`{${'0'.repeat(16)}}`, 'at most 15 zeros'],
    [`${'A'.repeat(200)}{00}`, 'at most 200 characters'],
  ])('refuses %j', (text, expected) => {
    const { value, diagnostics } = parseNumberSeries(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message).join('\n')).toContain(expected);
  });

  it('gives no number twice', () => {
    const texts = fc.constantFrom('{0}', 'A{year}{00}', '{000}1', '{0}{year}', '9{00}9');
    const counter = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(texts, counter, counter, (text, one, other) => {
        const number = (n: number) => formatNumber(series(text), '2026-11-21', n);
        expect(number(one) === number(other)).toBe(one === other);
      }),
    );
    for (const n of [0, -1, 1.5, Number.NaN]) {
      expect(() => formatNumber(series('{0}'), '2026-11-21', n)).toThrow(RangeError);
    }
  });
});
