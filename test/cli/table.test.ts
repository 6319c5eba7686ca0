import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/cli/printable.js';
import { displayWidth, renderInset, renderTable } from '../../src/cli/table.js';

describe('renderInset', () => {
  it('stands below a line, without the columns that are empty', () => {
    const rows = [
      ['Ana', '', 'yes'],
      ['Bo', '', ''],
    ];
    expect(renderInset(['name', 'comment', 'answer'], rows)).toBe('  NAME  ANSWER\n  Ana   yes\n  Bo\n');
  });
});

describe('renderTable', () => {
  it('aligns columns and ends lines without spaces', () => {
    expect(
      renderTable(
        ['id', 'label'],
        [
          ['a', 'first'],
          ['long-id', ''],
        ],
      ),
    ).toBe('ID       LABEL\na        first\nlong-id\n');
  });

  it('takes more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => [String(row), 'x']);
    const lines = renderTable(['row', 'x'], rows).split('\n');
    expect([lines.length, lines[1], lines.at(-2)]).toEqual([200_002, '0       x', '199999  x']);
  });

  it('gives Chinese characters the two columns that a terminal gives them', () => {
    expect(
      renderTable(
        ['name', 'tag'],
        [
          ['中文', 'zh'],
          ['English', 'en'],
        ],
      ),
    ).toBe('NAME     TAG\n中文     zh\nEnglish  en\n');
  });

  it('cuts lines that are longer than the terminal is wide', () => {
    const table = renderTable(['id', 'label'], [['a', '一二三四五六']], 8);
    expect(table).toBe('ID  LAB…\na   一…\n');
    for (const line of table.trimEnd().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(8);
  });

  it('never lets a text steer the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const table = renderTable(['a'], [[text]]);
        expect(table.split('\n')).toHaveLength(3);
        expect(table.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('printable', () => {
  it('writes control and direction characters as what they are', () => {
    expect(printable('a\u001b[2Jb\nc\u202Ed')).toBe('a\\u001B[2Jb\\u000Ac\\u202Ed');
  });

  it('leaves every other text as it is', () => {
    expect(printable('Größe, 客户, مرحبا, 👍')).toBe('Größe, 客户, مرحبا, 👍');
  });
});
