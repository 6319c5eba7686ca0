import { describe, expect, test } from 'vitest';
import type { Block, Statement } from '../../src/model/index.js';
import { chinese, japanese, korean, longKorean, variants } from '../samples/east-asian.js';
import { needs } from '../tools.js';
import { needsFontPacks, writeWithFontPacks } from './font-packs.js';
import { contentOf, layoutOf } from './pdf-layout.js';
import { inspect, pagesOf, statementOf, withoutSpace, writePdf } from './pdf-reading.js';

/** What no line begins and ends with (JIS X 4051 and the Chinese rules of the same kind). */
const neverFirst =
  /^[。，、．：；！？）」』】〉》〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・％%”’…)\]},.:;!?]/u;
const neverLast = /[（「『【〈《〔［｛“‘([{]$/u;

/** The lines of a text set as paragraphs and in the narrow column of a table, page by page. */
function linesOf(bytes: Uint8Array): readonly string[] {
  return layoutOf(bytes).flatMap((page) =>
    contentOf(page)
      .toSorted((a, b) => a.top - b.top || a.left - b.left)
      .map(({ text }) => text),
  );
}

function paragraphs(texts: readonly string[], language: string): Statement {
  return statementOf(
    texts.map((text): Block => ({ kind: 'paragraph', text: [{ text }] })),
    { language },
  );
}

/** Words and figures of a text that a line end has torn apart. */
function torn(lines: readonly string[], wholes: readonly string[]): readonly string[] {
  const ends = lines.slice(1).map((line, at) => [lines[at] ?? '', line] as const);
  return ends.flatMap(([before, after]) =>
    wholes.filter((whole) =>
      Array.from(
        { length: whole.length - 1 },
        (_, at) => [whole.slice(0, at + 1).trim(), whole.slice(at + 1).trim()] as const,
      ).some(([start, rest]) => before.endsWith(start) && after.startsWith(rest) && start.length > 1),
    ),
  );
}

const latin = ['Enterprise', 'Mobility', 'Microsoft', 'Intune', 'Azure', 'Directory', 'Premium', 'Wi-Fi'];
const figures = ['50 Mbps', '100%', '2026年', '12月', '30 天'];

describe('the ends of lines', () => {
  needs('pdftotext')('in Chinese', async () => {
    const text = chinese.replace('홍길동과장님', '王小明');
    const lines = linesOf(await writePdf(paragraphs(variants(text, 20), 'zh-Hans')));
    expect(lines.length).toBeGreaterThan(60);
    for (const line of lines) {
      // A text may begin so: every variant lacks some letters of the one before.
      if (!variants(text, 20).some((one) => one.startsWith(line.slice(0, 4))))
        expect(line).not.toMatch(neverFirst);
      expect(line).not.toMatch(neverLast);
    }
    expect(torn(lines, [...latin, ...figures])).toEqual([]);
  });

  needsFontPacks('noto-sans-jp')('in Japanese, from a Japanese font', async () => {
    const bytes = await writeWithFontPacks(paragraphs(variants(japanese, 20), 'ja'));
    const lines = linesOf(bytes);
    expect(lines.length).toBeGreaterThan(60);
    for (const line of lines) {
      if (!variants(japanese, 20).some((one) => one.startsWith(line.slice(0, 4))))
        expect(line).not.toMatch(neverFirst);
      expect(line).not.toMatch(neverLast);
    }
    expect(torn(lines, [...latin, ...figures])).toEqual([]);
    const fonts = inspect(bytes, 'pdffonts', '{file}');
    expect(fonts).toContain('NotoSansJP');
    expect(fonts).not.toContain('NotoSansSC');
  });

  needsFontPacks('noto-sans-kr')(
    'in Korean: no word is torn apart, unless it is longer than a line',
    async () => {
      const bytes = await writeWithFontPacks(paragraphs(variants(korean, 20), 'ko'));
      const lines = linesOf(bytes);
      expect(lines.length).toBeGreaterThan(60);
      const words = new Set(variants(korean, 20).flatMap((text) => text.split(' ')));
      for (const word of lines.flatMap((line) => line.split(' '))) expect(words).toContain(word);
      const fonts = inspect(bytes, 'pdffonts', '{file}');
      expect(fonts).toContain('NotoSansKR');
      expect(fonts).not.toContain('NotoSansSC');

      const long = await writeWithFontPacks(paragraphs([longKorean, `가 ${longKorean}`], 'ko'));
      expect(pagesOf(long).join('')).toContain(longKorean);
      for (const page of layoutOf(long)) {
        for (const word of page.words) expect(word.right).toBeLessThan(page.width - 60);
      }
    },
  );

  needsFontPacks('noto-sans-kr')('of a Korean name in a Chinese text', async () => {
    const lines = linesOf(await writeWithFontPacks(paragraphs(variants(chinese, 20), 'zh-Hans')));
    expect(torn(lines, [...latin, ...figures, '홍길동과장님'])).toEqual([]);
    expect(lines.filter((line) => line.includes('홍길동과장님')).length).toBeGreaterThan(15);
  });

  needs('pdftotext')('a word longer than its line is cut between characters, never within one', async () => {
    const accents = 'e\u0301'.repeat(400);
    const bytes = await writePdf(statementOf([{ kind: 'paragraph', text: [{ text: accents }] }]));
    expect(pagesOf(bytes).join('').normalize('NFC')).toContain('é'.repeat(400));
    for (const line of linesOf(bytes)) expect(line.normalize('NFD')).not.toMatch(/^\u0301/);
  });
});

describe('fonts by writing', () => {
  const name = '株式会社コントソ東京支店';

  needsFontPacks('noto-sans-jp')(
    'a Japanese name in an English text is Japanese, in a Chinese one Chinese',
    async () => {
      const block: Block = { kind: 'paragraph', text: [{ text: `For ${name}.` }] };
      const english = inspect(await writeWithFontPacks(statementOf([block])), 'pdffonts', '{file}');
      expect(english).toContain('NotoSansJP');
      expect(english).not.toContain('NotoSansSC');
      const inChinese = statementOf([block], { language: 'zh-Hans' });
      expect(inspect(await writeWithFontPacks(inChinese), 'pdffonts', '{file}')).toContain('NotoSansSC');
    },
  );

  needsFontPacks('noto-sans-jp', 'noto-sans-tc')('a run is set in the font of its own language', async () => {
    const block: Block = {
      kind: 'paragraph',
      text: [{ text: '骨' }, { text: '骨', language: 'ja' }, { text: '骨', language: 'zh-TW' }],
    };
    const fonts = inspect(
      await writeWithFontPacks(statementOf([block], { language: 'zh-Hans' })),
      'pdffonts',
      '{file}',
    );
    for (const font of ['NotoSansSC', 'NotoSansJP', 'NotoSansTC']) expect(fonts).toContain(font);
  });

  test('without a font for it, a text is refused with the package to install', async () => {
    const block: Block = { kind: 'paragraph', text: [{ text: '대한민국' }] };
    const refused = writeWithFontPacks(statementOf([block]), 'harbour', false);
    await expect(refused).rejects.toMatchObject({
      diagnostics: [
        {
          code: 'text-missing-glyph',
          hint: 'Install the font for it: npm install @expo-google-fonts/noto-sans-kr',
        },
      ],
    });
  });

  needs('pdffonts')(
    'Latin with marks, Greek and Cyrillic need no other font than the brand has',
    async () => {
      const text = 'Quý khách, Zażółć gęślą jaźń, İlgili ığüşöç, Ο πελάτης είναι, Заказчик отвечает';
      const blocks: Block[] = [
        { kind: 'heading', level: 2, text: [{ text }] },
        { kind: 'paragraph', text: [{ text }] },
      ];
      for (const brand of ['meridian', 'harbour']) {
        const bytes = await writePdf(statementOf(blocks), brand);
        expect(pagesOf(bytes).join('').normalize()).toContain(withoutSpace(text));
        expect(inspect(bytes, 'pdffonts', '{file}')).not.toContain('NotoSansSC');
      }
    },
  );
});
