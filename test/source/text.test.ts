import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/index.js';
import { codesOf, document, find, outline, read } from './article.js';

const article = (item: string) => `# Duties\n\n## Initiate phase\n\n- ${item}\n`;
const itemOf = (content: string | Uint8Array) =>
  outline(document(content).sections[0]?.items ?? []).join('\n');

/** What a program that takes UTF-8 for Windows-1252 makes of a text; Node has no encoder for it. */
function misread(text: string): string {
  const decoder = new TextDecoder('windows-1252');
  return [...new TextEncoder().encode(text)].map((byte) => decoder.decode(Uint8Array.of(byte))).join('');
}

describe('UTF-8 read as Windows-1252', () => {
  it.each([
    'the organization’s terms',
    'Configuración según sea necesario: ¿qué más?',
    'à côté de l’été – «ça» … œuvre',
    'Über Größe und Öffnung, „Ärger“',
    'São Paulo: não, ações, À ÀÁÂÃ ÉÍÓÚ',
    'Zażółć gęślą jaźń',
    'Řeřicha, ďábel',
    'İstanbul ığüşöç',
    'Ελληνικά και Русский язык',
    '企业移动性套件，你的职责。',
    'エンドユーザーとの通信',
    '기술 문서',
    '100 € per tenant™, ©Contoso®, 5 µm ± ½ → done ✓',
    'smile 😀 here',
    'no\u00a0break',
  ])('is repaired: %s', (text) => {
    const { diagnostics } = read(article(misread(text)));
    expect(itemOf(article(misread(text)))).toBe(text);
    expect(codesOf(diagnostics)).toContain('source-mojibake');
  });

  it('is repaired when it was misread twice', () => {
    expect(itemOf(article(misread(misread('l’été à côté'))))).toBe('l’été à côté');
  });

  it('is repaired when it was misread as ISO 8859-1', () => {
    expect(itemOf(article('the organization\u00e2\u0080\u0099s terms'))).toBe('the organization’s terms');
  });

  it.each([
    'Ã alone, â€ without its third, Â at the end of Â',
    'MANHÃ, “AMANHÔ e ‘IRMÔ',
    'CAFÉ» and «MARCHÉ», ‘été’…',
    '„SOWOSÖ“ – „Öl“',
    'l’été’” d’à côté: «qualité»…',
    'SÅ… DÅ – ÅÄÖ, SKÅ–ÖST, «CAFɻ à 90 %',
    'naïve façade – Zoë’s “résumé”',
    'Größe, Español, ação, 中文：«引用»',
  ])('is not seen in text that is right: %s', (text) => {
    const { diagnostics } = read(article(text));
    expect(itemOf(article(text))).toBe(text);
    expect(codesOf(diagnostics)).not.toContain('source-mojibake');
  });

  it('is told once, with the number of places and the first of them', () => {
    const { diagnostics } = read(article(`${misread('é')} and ${misread('ó')}`));
    const found = find(diagnostics, 'source-mojibake');
    expect(found.place).toBe('5:3');
    expect(found.message).toContain('2 places');
    expect(found.message).toContain('“Ã©” for “é”');
    expect(diagnostics.filter(({ code }) => code === 'source-mojibake')).toHaveLength(1);
  });
});

describe('encodings', () => {
  const text = article('Confirm the “plan”.');

  it('takes Windows-1252 where the bytes are no UTF-8, and names the first such character', () => {
    const bytes = Uint8Array.from(
      [...article('Confirm * the plan*.')].map((c) => (c === '*' ? 0x93 : c.charCodeAt(0))),
    );
    expect(itemOf(bytes)).toBe('Confirm “ the plan“.');
    expect(find(read(bytes).diagnostics, 'source-encoding').place).toBe('5:11');
  });

  it('repairs UTF-8 with one wrong byte', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(article('Confirm the plän.')), 0xe9]);
    expect(itemOf(bytes)).toContain('Confirm the plän.');
  });

  it('takes UTF-16 with its mark in both orders', () => {
    const units = [...`\ufeff${text}`].map((character) => character.charCodeAt(0));
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
    for (const bytes of [little, big]) {
      expect(itemOf(bytes)).toBe('Confirm the “plan”.');
      expect(codesOf(read(bytes).diagnostics).slice(0, 2)).toEqual(['source-bom', 'source-encoding']);
    }
  });

  it.each([
    ['CRLF', '\r\n', '5 lines with CRLF'],
    ['CR', '\r', '5 lines with CR'],
  ])('takes %s, at the same lines and columns', (_, ending, message) => {
    const { value, diagnostics } = read(text.replaceAll('\n', ending));
    expect(value?.sections[0]?.items[0]?.span).toMatchObject({ line: 5, column: 3 });
    expect(find(diagnostics, 'source-line-endings').message).toContain(message);
  });

  it('says when line endings are mixed', () => {
    const { diagnostics } = read(text.replace('\n', '\r\n').replace('\n## ', '\r## '));
    expect(find(diagnostics, 'source-line-endings').message).toBe(
      'The file ends 1 line with CRLF and 1 line with CR and 3 lines with LF',
    );
  });
});

describe('invisible characters', () => {
  it('go, or leave a space where they part words', () => {
    const { diagnostics } = read(
      article('Be\u200bgin \u202eon\u00adboarding\u2066 now\u000band\u2028then\ufeff.\u0007'),
    );
    expect(
      itemOf(article('Be\u200bgin \u202eon\u00adboarding\u2066 now\u000band\u2028then\ufeff.\u0007')),
    ).toBe('Begin onboarding now and then.');
    const found = find(diagnostics, 'source-control-characters');
    expect(found.place).toBe('5:5');
    expect(found.message).toContain('U+200B');
  });

  it('go when they come as entities', () => {
    expect(itemOf(article('Be&#x202E;gin&ZeroWidthSpace; now'))).toBe('Begin now');
  });

  it.each(['👩‍💻 and 🏳️‍🌈', 'می‌خواهم', 'क्‍ष', 'שלום\u200f!'])('stay where they have work to do: %s', (text) => {
    expect(itemOf(article(text))).toBe(text);
  });

  it('do not shift the place of what follows', () => {
    const { value } = read(`# Du\u200bties\n\n\u200b## In\u200bitiate\n\n-\u200b Be\u200bgin\n`);
    expect(plainText(value?.sections[0]?.heading ?? [])).toBe('Initiate');
    expect(value?.sections[0]?.items[0]?.span).toMatchObject({ line: 5, column: 4 });
  });
});

describe('tabs after bullets', () => {
  it('are read as a space, however many there are', () => {
    const { value, diagnostics } = read('# a\n\n-\t\tBegin.\n\n1. \tNext.\n\n- Third.\n');
    expect(outline(value?.sections[0]?.items ?? [])).toEqual(['Begin.', 'Next.', 'Third.']);
    expect(value?.sections[0]?.items.map(({ span }) => span.column)).toEqual([4, 5, 3]);
    expect(find(diagnostics, 'source-tab-after-bullet')).toMatchObject({
      place: '3:2',
      message: expect.stringContaining('2'),
    });
  });

  it('keep nested items nested', () => {
    expect(itemOf('# a\n\n-\tBegin.\n\t-\tFirst\n\t\t-\tDeeper\n-\tNext.\n')).toBe(
      'Begin.\n  First\n    Deeper\nNext.',
    );
  });
});
