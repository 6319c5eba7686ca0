import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEngagement } from '../../src/engagement/index.js';

const folder = new URL('../../fixtures/engagements/', import.meta.url);

function fixture(file: string) {
  const { value, diagnostics } = readEngagement(readFileSync(new URL(file, folder)), file);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error(`${file} cannot be read`);
  return value.engagement;
}

describe('the engagements that come with the product', () => {
  it.each(readdirSync(folder))('%s is without a problem', (file) => {
    expect(fixture(file).customer.name).not.toBe('');
  });

  it('Contoso has both optional items and agreed owners', () => {
    const { options, phases, responsibilities, languages, source, kickOff } = fixture('contoso.en.yaml');
    expect(options).toMatchObject({ 'configuration-manager': true, 'wifi-vpn': true });
    expect([languages, source.revision]).toEqual([['en'], '2016-11']);
    expect(Object.keys(phases)).toHaveLength(1);
    expect(Object.keys(responsibilities).length).toBeGreaterThan(5);
    expect(kickOff?.attendees).not.toHaveLength(0);
  });

  it('Fabrikam has none of the optional items', () => {
    const { options, languages, source, brand } = fixture('fabrikam.es.yaml');
    expect(new Set(Object.values(options))).toEqual(new Set(['not-selected']));
    expect([languages, source.revision, brand]).toEqual([['es'], '2016-11', 'harbour']);
  });

  it('Adatum is Chinese', () => {
    const { customer, languages, source } = fixture('adatum.zh-Hans.yaml');
    expect(customer.name).toBe('阿达图姆（上海）信息技术有限公司');
    expect([languages, source.revision]).toEqual([['zh-Hans'], '2016-04']);
  });

  it('Tailspin is JSON in two languages', () => {
    expect(fixture('tailspin.json').languages).toEqual(['en', 'es']);
  });

  it('the minimal one keeps the number that it writes without quotes', () => {
    expect(fixture('minimal.yaml').statement.number).toBe('2026001');
  });
});
