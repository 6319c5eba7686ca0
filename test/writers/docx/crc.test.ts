import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedCrc } from '../../../src/writers/docx/crc.js';
import { zipPackage } from '../../../src/writers/docx/package.js';
import { deflatedSegment, joined } from '../../../src/writers/docx/packed.js';
import { partsOf } from '../docx-xml.js';

test('the check sum of two texts follows from those of each', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.uint8Array({ maxLength: 3000 }), (first, second) => {
      const all = crc32(Buffer.concat([first, second]));
      expect(joinedCrc(crc32(first), crc32(second), second.length)).toBe(all);
    }),
  );
});

test('a long text, and none', () => {
  const [first, second] = [Buffer.alloc(100_000, 'ab'), Buffer.alloc(70_000, 'xyz')];
  const all = crc32(Buffer.concat([first, second]));
  expect(joinedCrc(crc32(first), crc32(second), second.length)).toBe(all);
  expect(joinedCrc(crc32(first), crc32(Buffer.alloc(0)), 0)).toBe(crc32(first));
  expect(joinedCrc(0, crc32(second), second.length)).toBe(crc32(second));
});

test('segments that were deflated each by itself are one part', () => {
  const texts = ['<a>', '责任'.repeat(5000), '', '😀'.repeat(3), '</a>'];
  const bytes = zipPackage([joined('word/document.xml', texts.map(deflatedSegment))]);
  expect(partsOf(bytes).get('word/document.xml')).toBe(texts.join(''));
});
