import { describe, expect, test } from 'vitest';
import { checkPdfUa } from './check-pdf-ua.js';
import { described, rules } from './finding.js';
import { damages } from './samples/damages.js';
import { goodDocument } from './samples/good-document.js';

test('a good document breaks no rule', async () => {
  expect((await checkPdfUa(goodDocument())).map(described)).toEqual([]);
});

test('every rule is broken by some damage', () => {
  expect(Object.keys(damages).sort()).toEqual(Object.keys(rules).sort());
  for (const [rule, cases] of Object.entries(damages)) expect(cases.length, rule).toBeGreaterThan(0);
});

describe.each(Object.entries(damages))('the rule %s', (rule, cases) => {
  test.each(cases)('$by', async ({ by, with: others = [] }) => {
    const broken = (await checkPdfUa(goodDocument(...by))).map((entry) => entry.rule);
    expect([...new Set(broken)].sort()).toEqual([rule, ...others].sort());
  });
});

test('a finding says which clause of which standard, and where', async () => {
  const findings = await checkPdfUa(goodDocument(['figure', '/Alt (A grey square)', '']));
  expect(findings.map(described)).toEqual([
    'ISO 14289-1 7.3 (13-004): a figure has no alternative text [Statement > Figure, page 1]',
  ]);
});
