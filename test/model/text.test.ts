import { describe, expect, it } from 'vitest';
import {
  codePointName,
  emailSchema,
  singleLineSchema,
  timeZoneSchema,
  webAddressSchema,
} from '../../src/model/index.js';

const adviceOn = (schema: typeof singleLineSchema | typeof emailSchema, value: string) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a line that a person typed', () => {
  it.each([
    'Contoso, Ltd.',
    '阿达图姆（上海）信息技术有限公司',
    'O’Neill & Søn <ApS> {{x}} `|`',
    'شركة كونتوسو',
    'नमस्ते',
    '葛\u{E0100}城',
    'Smile \u{1F600}\uFE0F',
    'non\u00A0breaking',
  ])('may be %s', (text) => {
    expect(singleLineSchema.parse(text)).toBe(text);
  });

  it('loses the spaces around it', () => {
    expect(singleLineSchema.parse(' \u00A0\tContoso \uFEFF')).toBe('Contoso');
  });

  it.each([
    ['\u0000', /U\+0000/],
    ['\u001B', /U\+001B/],
    ['\u007F', /U\+007F/],
    ['\u009B', /U\+009B/],
    ['\u00AD', /U\+00AD/],
    ['\u034F', /U\+034F/],
    ['\u061C', /U\+061C/],
    ['\u200B', /U\+200B/],
    ['\u202E', /U\+202E/],
    ['\u2066', /U\+2066/],
    ['\u3164', /U\+3164/],
    ['\uE000', /U\+E000/],
    ['\uD800', /U\+D800/],
    ['\u{E0041}', /U\+E0041/],
    ['\t', /space instead of the tab/],
    ['\n', /on one line/],
    ['\r', /on one line/],
    ['\u2028', /on one line/],
  ])('has no %j in it', (character, advice) => {
    expect(adviceOn(singleLineSchema, `a${character}b`)).toEqual([expect.stringMatching(advice)]);
  });

  it('has 1 to 300 characters', () => {
    expect(adviceOn(singleLineSchema, ' ')).toEqual(['write a text that is not empty']);
    expect(adviceOn(singleLineSchema, 'x'.repeat(300))).toEqual([]);
    expect(adviceOn(singleLineSchema, 'x'.repeat(301))).toEqual(['write at most 300 characters']);
  });

  it('is named by its code point', () => {
    expect([codePointName('\t'), codePointName('\u{1F600}')]).toEqual(['U+0009', 'U+1F600']);
  });
});

describe('an e-mail address', () => {
  it.each(['ana@contoso.com', "o'neill+sor@mail.contoso.co.uk"])('may be %s', (address) => {
    expect(emailSchema.parse(address)).toBe(address);
  });

  it.each([
    '',
    'ana',
    'ana@',
    'Ana <ana@contoso.com>',
    'ana@contoso.com\nBcc: x@y.de',
    'a,b@contoso.com',
    '"a b"@c.de',
  ])('is not %j', (address) => {
    expect(adviceOn(emailSchema, address)).toEqual(['write an e-mail address, such as ana@contoso.com']);
  });

  it('has at most 254 characters', () => {
    expect(adviceOn(emailSchema, `${'a'.repeat(250)}@b.de`)).toEqual(['write at most 254 characters']);
  });
});

describe('a web address', () => {
  it.each(['https://contoso.com', 'http://localhost:8080/a?b=c#d', 'https://例え.jp/道'])(
    'may be %s',
    (address) => {
      expect(webAddressSchema.parse(address)).toBe(address);
    },
  );

  it.each([
    'contoso.com',
    'ftp://contoso.com',
    'javascript:alert(1)',
    'https:contoso.com',
    'https://',
    'https://a b',
    'https://contoso.com/\r\nX: y',
    'https://contoso.com/\u202E',
    `https://contoso.com/${'a'.repeat(2000)}`,
  ])('is not %.40j', (address) => {
    expect(webAddressSchema.safeParse(address).error?.issues).toHaveLength(1);
  });
});

describe('a time zone', () => {
  it.each([
    'Europe/Berlin',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Etc/GMT+5',
    'UTC',
    'America/Port-au-Prince',
  ])('may be %s', (zone) => {
    expect(timeZoneSchema.parse(zone)).toBe(zone);
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Madrid', 'Europe/Madrid'],
    ['new york', 'America/New_York'],
  ])('%s was meant to be another one', (zone, meant) => {
    expect(timeZoneSchema.safeParse(zone).error?.issues[0]?.message).toContain(`did you mean ${meant}?`);
  });

  it.each(['', '+01:00', 'W. Europe Standard Time', 'Mars/Olympus_Mons', 'EST5EDT', '../UTC'])(
    'is not %j',
    (zone) => {
      expect(timeZoneSchema.safeParse(zone).error?.issues[0]?.message).toContain('write an IANA time zone');
    },
  );
});
