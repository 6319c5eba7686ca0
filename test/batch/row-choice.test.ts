import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChoosableRow, parseRowChoice } from '../../src/batch/row-choice.js';

const rows: readonly ChoosableRow[] = [
  { row: 1, customer: 'Contoso AG', number: 'SOR-2026-0001' },
  { row: 2, customer: 'Fabrikam (Nord) [x]', number: 'SOR-2026-0002' },
  { row: 3, customer: 'ÉCOLE Müller' },
  { row: 4 },
  { row: 5, customer: '3M', number: '2026-7' },
];

function chosen(only: readonly string[], skip: readonly string[] = []): readonly number[] {
  const { value, diagnostics } = parseRowChoice({ only, skip });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return rows.filter(value).map(({ row }) => row);
}

describe('choice of rows', () => {
  it('is all of them when nothing is said', () => {
    expect(chosen([])).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes rows and ranges', () => {
    expect(chosen(['2'])).toEqual([2]);
    expect(chosen(['2-4'])).toEqual([2, 3, 4]);
    expect(chosen(['4-'])).toEqual([4, 5]);
    expect(chosen(['1, 3-4', '5'])).toEqual([1, 3, 4, 5]);
    expect(chosen(['2 - 3'])).toEqual([2, 3]);
  });

  it('takes patterns on the customer or the number', () => {
    expect(chosen(['contoso*'])).toEqual([1]);
    expect(chosen(['sor-*'])).toEqual([1, 2]);
    expect(chosen(['*-0002'])).toEqual([2]);
    expect(chosen(['école m\u0075\u0308ller'])).toEqual([3]);
    expect(chosen(['3M'])).toEqual([5]);
    expect(chosen(['contoso'])).toEqual([]);
    expect(chosen(['*'])).toEqual([1, 2, 3, 5]);
    expect(chosen(['*2026-7'])).toEqual([5]);
  });

  it('leaves out what is skipped, chosen or not', () => {
    expect(chosen([], ['2', '*müller'])).toEqual([1, 4, 5]);
    expect(chosen(['1-3'], ['2'])).toEqual([1, 3]);
  });

  it('reads no pattern as a regular expression', () => {
    expect(chosen(['fabrikam (nord) [x]'])).toEqual([2]);
    expect(chosen(['.*'])).toEqual([]);
    expect(chosen(['(a+)+$'])).toEqual([]);
  });

  it.each([
    ['', 'it is empty'],
    ['0', 'counted from 1'],
    ['7-3', 'ends before it begins'],
    ['-3', 'is no row'],
    ['1,,2', 'missing between commas'],
    ['1-2-3', '1-2-3 is no row'],
  ])('refuses %j', (value, expected) => {
    for (const option of ['only', 'skip'] as const) {
      const { value: choice, diagnostics } = parseRowChoice({ [option]: [value, '1'] });
      expect(choice).toBeUndefined();
      expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
      expect(diagnostics[0]?.message).toContain(`--${option}`);
    }
  });

  it('matches as the pattern spelt out does', () => {
    const letters = fc
      .array(fc.constantFrom('a', 'b', '*', 'ab'), { maxLength: 8 })
      .map((all) => all.join(''));
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters, text, (pattern, customer) => {
        fc.pre(pattern !== '');
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(customer);
        expect(parseRowChoice({ only: [pattern] }).value?.({ row: 1, customer })).toBe(expected);
      }),
    );
  });

  it('takes no longer for a pattern made to be slow', () => {
    const choice = parseRowChoice({ only: [`${'*a'.repeat(2000)}b`] }).value;
    expect(choice?.({ row: 1, customer: 'a'.repeat(100_000) })).toBe(false);
  }, 1000);
});
