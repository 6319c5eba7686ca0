import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import {
  isSameLanguage,
  listLanguages,
  loadLocale,
  parseLocale,
  regionalTag,
} from '../../src/locale/index.js';

const host = createNodeHost();

async function locale(tag: string) {
  const { value } = await loadLocale(host, tag);
  if (value === undefined) throw new Error(`no locale ${tag}`);
  return value;
}

describe('languages', () => {
  it('tells written languages apart, whatever the region', () => {
    expect(isSameLanguage('en-GB', 'en')).toBe(true);
    expect(isSameLanguage('zh-CN', 'zh-Hans')).toBe(true);
    expect(isSameLanguage('zh-TW', 'zh-Hans')).toBe(false);
    expect(isSameLanguage('es', 'en')).toBe(false);
    expect(isSameLanguage('und', 'und')).toBe(false);
    expect(isSameLanguage('not a tag', 'en')).toBe(false);
  });

  it('names a language with its region, as Word does', () => {
    expect(['en', 'es', 'zh-Hans', 'en-GB'].map(regionalTag)).toEqual(['en-US', 'es-ES', 'zh-CN', 'en-GB']);
  });
});

describe('locale', () => {
  it('is there for English, Spanish and Simplified Chinese', async () => {
    expect(await listLanguages(host)).toEqual(['en', 'es', 'zh-Hans']);
  });

  it('writes dates in the form of its language and region', async () => {
    expect((await locale('en')).date('2026-12-01')).toBe('December 1, 2026');
    expect((await locale('en-GB')).date('2026-12-01')).toBe('1 December 2026');
    expect((await locale('es')).date('2026-12-01')).toBe('1 de diciembre de 2026');
    expect((await locale('zh-Hans')).date('2026-12-01')).toBe('2026年12月1日');
  });

  it('fills arguments in once and looks at none of them', async () => {
    const words = await locale('en');
    expect(words.term('page-of', { page: '{pages}', pages: '$&' })).toBe('Page {pages} of $&');
  });

  it('stands in with English for a language that has no words, and says so', async () => {
    const { value, diagnostics } = await loadLocale(host, 'fr');
    expect(value?.language).toBe('fr');
    expect(value?.term('customer')).toBe('Customer');
    expect(value?.date('2026-12-01')).toBe('December 1, 2026');
    expect(diagnostics).toMatchObject([
      {
        code: 'locale-unavailable',
        severity: 'warning',
        message: expect.stringContaining('en, es, zh-Hans'),
      },
    ]);
  });

  it('has every term of the closed list and no other', () => {
    const { value, diagnostics } = parseLocale(
      'language: xx\nterms: { customer: K, surprise: x }\n',
      'xx.yaml',
      'en',
    );
    expect(value).toBeUndefined();
    expect(diagnostics.every(({ code }) => code === 'locale-invalid')).toBe(true);
    expect(diagnostics.length).toBeGreaterThan(1);
  });
});
