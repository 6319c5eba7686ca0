import { describe, expect, it } from 'vitest';
import { engagementTemplate, initQuestions, readEngagement } from '../../src/engagement/index.js';

function question(key: string) {
  const found = initQuestions.find((entry) => entry.key === key);
  if (found === undefined) throw new Error(`There is no question for ${key}`);
  return found;
}

describe('the questions of init', () => {
  it('take their own examples for an answer', () => {
    for (const { validate, placeholder } of initQuestions) expect(validate(placeholder)).toBeUndefined();
  });

  it('need an answer to what a statement cannot do without', () => {
    const needed = initQuestions.filter(({ optional }) => !optional).map(({ key }) => key);
    expect(needed).toEqual(['customerName', 'providerName', 'number', 'issued']);
    for (const { optional, validate } of initQuestions) expect(validate('  ') === undefined).toBe(optional);
  });

  it('follow on one that was asked before', () => {
    const keys = initQuestions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, after } of initQuestions) {
      if (after !== undefined) expect(keys.indexOf(after)).toBeLessThan(keys.indexOf(key));
    }
  });

  it.each([
    ['tenantId', 'contoso', /GUID.*\.$/],
    ['primaryDomain', 'https://contoso.com', /without scheme/],
    ['country', 'de', /DE/],
    ['customerName', 'x'.repeat(301), /at most 300/],
    ['customerName', 'a\u202eb', /U\+202E/],
    ['customerSignatoryEmail', 'ana', /ana@contoso\.com/],
    ['issued', 'tomorrow', /YYYY-MM-DD/],
    ['languages', 'en, Spanish', /zh-Hans/],
    ['languages', 'en, en', /once/],
    ['services', 'Intune', /lower-case/],
    ['options', 'wifi-vpn, Screen Sharing', /lower-case/],
    ['revision', '2016', /2016-11/],
    ['kickOffStart', '2026-12-01 10:00', /YYYY-MM-DDTHH:MM/],
    ['kickOffTimeZone', 'Europe/Berln', /Europe\/Berlin\?$/],
    ['kickOffLink', 'meet.contoso.com', /https:\/\//],
  ])('%s does not take %.20s', (key, answer, advice) => {
    expect(question(key).validate(answer)).toMatch(advice);
  });

  it('make an engagement of their answers', () => {
    const answers = Object.fromEntries(initQuestions.map(({ key, placeholder }) => [key, placeholder]));
    const { value, diagnostics } = readEngagement(engagementTemplate(answers), 'engagement.yaml');
    expect(diagnostics).toEqual([]);
    expect(value?.engagement).toMatchObject({
      customer: { name: answers.customerName, signatories: [{ name: answers.customerSignatoryName }] },
      languages: ['en', 'es'],
      options: { 'configuration-manager': true, 'wifi-vpn': true },
      kickOff: { start: answers.kickOffStart, link: answers.kickOffLink },
    });
    expect(engagementTemplate(answers)).not.toMatch(/EXAMPLE, replace it\. (Legal|Number|Date)/);
  });
});
