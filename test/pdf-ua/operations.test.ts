import { expect, test } from 'vitest';
import { operations } from './reading/operations.js';
import { toUnicode } from './reading/to-unicode.js';

const read = (text: string) => [...operations(Buffer.from(text, 'latin1'))];
const bytes = (text: string) => Buffer.from(text, 'latin1');

test('an operation has its operands before it', () => {
  expect(read('/F1 12. Tf -.5 +3 Td % (not shown) Tj\n[<4> -20(a)] TJ true null/x#20y do')).toEqual([
    { operator: 'Tf', operands: [{ name: 'F1' }, 12] },
    { operator: 'Td', operands: [-0.5, 3] },
    { operator: 'TJ', operands: [[bytes('@'), -20, bytes('a')]] },
    { operator: 'do', operands: [true, null, { name: 'x y' }] },
  ]);
});

test('a dictionary of marked content, with another in it', () => {
  expect(read('/P<</MCID 3/A<</B[1 2]>>>>BDC')).toEqual([
    {
      operator: 'BDC',
      operands: [
        { name: 'P' },
        new Map<string, unknown>([
          ['MCID', 3],
          ['A', new Map([['B', [1, 2]]])],
        ]),
      ],
    },
  ]);
});

test('a string with brackets, escapes and line ends', () => {
  const [shown] = read('(a(b)c\\)\\\\\\n\\101\\7x\\\r\nend) Tj');
  expect(shown?.operands).toEqual([bytes('a(b)c)\\\nA\u0007xend')]);
});

test('the data of an inline image are passed over', () => {
  expect(read('BI /W 1 ID (<< EMC EI S').map(({ operator }) => operator)).toEqual(['BI', 'ID', 'S']);
});

test.each(['(never closed', ']', '>> BDC', '<zz>'])('what is no content stream is an error: %s', (text) => {
  expect(() => read(text)).toThrow();
});

test('codes of a CMap, single, in a range and in a list', () => {
  const map = toUnicode(
    Buffer.from(
      '2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar 2 beginbfrange <0010> <0011> <0061> <20> <21> [<0066 0066> <007A>] endbfrange',
    ),
  );
  expect(Object.fromEntries(map)).toEqual({ 1: 'A', 2: '😀', 16: 'a', 17: 'b', 32: 'ff', 33: 'z' });
});
