import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/invite/texts/plain/columns.js';
import { fold } from '../../src/invite/texts/plain/fold.js';

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['会议', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['ｱ', 1],
    ['한국', 4],
    ['a\u00A0b', 3],
  ])('of %s are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('folding', () => {
  it('breaks at spaces', () => {
    expect(fold('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('breaks between characters of a script without spaces, but not before what ends a sentence', () => {
    expect(fold('参加项目启动会议。', 16)).toEqual(['参加项目启动会', '议。']);
    expect(fold('请阅读（编号）', 8)).toEqual(['请阅读', '（编号）']);
  });

  it('does not break a time from its half of the day', () => {
    expect(fold('at 10:00\u00A0AM sharp', 10)).toEqual(['at', '10:00\u00A0AM', 'sharp']);
  });

  it('leaves an address whole', () => {
    const address = `https://example.com/${'会'.repeat(60)}`;
    expect(fold(`go to ${address} now`, 20)).toEqual(['go to', address, 'now']);
  });

  it('fits and loses nothing but blanks, whatever the text', () => {
    const character = fc.constantFrom(...'ab ,.!（会议）。、éЖ🙂👩‍👧한\u0301\u00A0"-');
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 200 }),
        fc.integer({ min: 4, max: 40 }),
        (letters, columns) => {
          const text = letters.join('');
          const lines = fold(text, columns);
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
