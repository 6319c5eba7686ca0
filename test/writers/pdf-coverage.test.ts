import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitByCoverage } from '../../src/writers/pdf/coverage.js';

const latin = { has: (codePoint: number) => codePoint < 0x2100 };
const greekOnly = { has: (codePoint: number) => codePoint >= 0x370 && codePoint < 0x400 };
const chinese = {
  has: (codePoint: number) => codePoint < 0x2100 || (codePoint >= 0x3000 && codePoint < 0xfff0),
};

/** `a[b]c`: what comes from the second face stands in brackets. */
function marked(text: string, options = { chinese: true }): string {
  const { stretches, missing } = splitByCoverage(text, [latin, chinese], options);
  expect(missing).toEqual([]);
  return stretches.map((stretch) => (stretch.face === 0 ? stretch.text : `[${stretch.text}]`)).join('');
}

test('each stretch comes from the first face that has it', () => {
  expect(marked('Microsoft Intune')).toBe('Microsoft Intune');
  expect(marked('使用 Intune 服务。')).toBe('[使用] Intune [服务。]');
  expect(marked('2026年11月21日')).toBe('2026[年]11[月]21[日]');
});

describe('marks that both scripts have', () => {
  test('are Chinese next to Chinese', () => {
    expect(marked('使用“云服务”。')).toBe('[使用“云服务”。]');
    expect(marked('职责——请阅读……')).toBe('[职责——请阅读……]');
    expect(marked('使用“Intune”服务')).toBe('[使用“]Intune[”服务]');
    expect(marked('“中')).toBe('[“中]');
  });

  test('are Latin among Latin, and always in a Latin text', () => {
    expect(marked('a “quoted” word…')).toBe('a “quoted” word…');
    expect(marked('the word “中文”', { chinese: false })).toBe('the word “[中文]”');
  });
});

test('a letter and its accent come from one face', () => {
  const plain = { has: (codePoint: number) => codePoint < 0x80 };
  const accented = { has: (codePoint: number) => codePoint < 0x400 };
  expect(splitByCoverage('ae\u0301i', [plain, accented], { chinese: false }).stretches).toEqual([
    { text: 'a', face: 0 },
    { text: 'e\u0301', face: 1 },
    { text: 'i', face: 0 },
  ]);
});

test('what no face has is named, character by character; right-to-left letters never count as there', () => {
  const all = { has: () => true };
  expect(splitByCoverage('a😀b', [latin, chinese], { chinese: false }).missing).toEqual(['😀']);
  expect(splitByCoverage('שלום', [all], { chinese: false }).missing).toEqual(['ש', 'ל', 'ו', 'ם']);
  expect(splitByCoverage('سلام 1', [all], { chinese: false }).missing).toEqual(['س', 'ل', 'ا', 'م']);
});

test('line breaks need no glyph, and characters without a shape are left out', () => {
  expect(splitByCoverage('a\nb', [{ has: (codePoint) => codePoint > 31 }], { chinese: false })).toEqual({
    stretches: [{ text: 'a\nb', face: 0 }],
    missing: [],
  });
  expect(splitByCoverage('soft\u00ADly\u200B', [latin], { chinese: false }).stretches).toEqual([
    { text: 'softly', face: 0 },
  ]);
  expect(splitByCoverage('', [latin], { chinese: false })).toEqual({ stretches: [], missing: [] });
});

test('nothing is lost, added or reordered, and every stretch has its glyphs', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'Z', '1', ' ', '“', '…', '中', '文', '。', 'Ω', 'e\u0301', '·', '\n'),
  });
  const faces = [latin, greekOnly, chinese];
  fc.assert(
    fc.property(text, fc.boolean(), (value, inChinese) => {
      const { stretches, missing } = splitByCoverage(value, faces, { chinese: inChinese });
      expect(missing).toEqual([]);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(value);
      for (const stretch of stretches) {
        const face = faces[stretch.face];
        expect(
          [...stretch.text].every(
            (character) => character === '\n' || face?.has(character.codePointAt(0) ?? 0),
          ),
        ).toBe(true);
      }
    }),
  );
});
