import { join, relative, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedPath } from '../../src/batch/folded-path.js';
import { outputPath } from '../../src/batch/output-path.js';
import { type PathValues, pathPlaceholders, pathValues } from '../../src/batch/path-placeholders.js';
import { defaultPathTemplate, parsePathTemplate } from '../../src/batch/path-template.js';
import { engagement } from '../samples/engagements.js';

function template(text: string) {
  const { value, diagnostics } = parsePathTemplate(text);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

const everything = '{tenant}-{domain}/{brand}/{year}/{issued}-{row}/{number} v{version}.{language}-{format}';
const templates = [defaultPathTemplate, '{number}', '{tenant}{number}', 'con.{number}', everything];

const values: PathValues = {
  tenant: 'Contoso AG & Co. KG',
  number: 'SOR-2026-0042',
  version: '1.0',
  language: 'zh-Hans',
  format: 'pdf',
  brand: 'meridian',
  issued: '2026-11-21',
  year: '2026',
  row: '42',
  domain: 'contoso.com',
};
const path = (text: string, changed: Partial<PathValues> = {}) =>
  outputPath(template(text), { ...values, ...changed }, 'pdf');

/** What Windows refuses: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
function refusedByWindows(name: string): boolean {
  const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i;
  return name === '' || device.test(name) || /[<>:"/\\|?*\p{Cc}]|[. ]$/u.test(name);
}

const piece = fc.constantFrom(
  ...[
    '..',
    '/',
    '\\',
    'C:',
    'con',
    'NUL',
    'lpt\u00b9',
    'com1.txt',
    '~',
    '.',
    ' ',
    '-',
    '\0',
    '\r\n',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '\u0301',
    'e\u0301',
    'é',
    'ß',
    'İ',
    '\u3164',
    '漢',
    '\u{20000}',
    '👩\u200d💻',
    'A'.repeat(300),
    '*',
    '?',
    '$',
    '${',
    '{number}',
    '%2e',
  ],
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const hostileValues = fc.record({
  tenant: hostile,
  number: hostile,
  version: hostile,
  language: hostile,
  format: hostile,
  brand: hostile,
  issued: hostile,
  year: hostile,
  row: hostile,
  domain: hostile,
});

describe('output path', () => {
  it('is what the template says', () => {
    expect(path(defaultPathTemplate)).toBe('Contoso-AG-Co.-KG/SOR-2026-0042-v1.0-zh-Hans.pdf');
    expect(path('{year}/{issued} {row}/{domain}_{brand}_{format}')).toBe(
      '2026/2026-11-21 42/contoso.com_meridian_pdf.pdf',
    );
  });

  it('has the extension once', () => {
    expect(path('{tenant}/{number}-{language}.pdf')).toBe('Contoso-AG-Co.-KG/SOR-2026-0042-zh-Hans.pdf');
    expect(path('{number}.{format}')).toBe('SOR-2026-0042.pdf');
    expect(path('{number}.2')).toBe('SOR-2026-0042.2.pdf');
  });

  it('has a word for what is empty', () => {
    expect(path('{domain}/{tenant}-{number}', { domain: '', tenant: '///', number: '..' })).toBe(
      'no-domain/customer-number.pdf',
    );
  });

  it.each(['register.sqlite', 'REGISTER.SQLITE-wal', 'manifest.csv', 'errors.csv', 'statements.zip'])(
    'leaves %s to the batch',
    (tenant) => {
      expect(path('{tenant}/{number}', { tenant })).toBe(`_${tenant}/SOR-2026-0042.pdf`);
      expect(path('{year}/{tenant}', { tenant })).toBe(`2026/${tenant}.pdf`);
    },
  );

  it('leaves the name of the ZIP to the batch', () => {
    expect(outputPath(template('{tenant}'), { ...values, tenant: 'Statements' }, 'zip')).toBe(
      '_Statements.zip',
    );
  });

  it('takes its values from an engagement', () => {
    const { engagement: loaded } = engagement(
      'brand: ../brands/harbour/',
      '{ name: Ä & Ö, primaryDomain: a.de }',
    );
    expect(pathValues(loaded, { row: 3, language: 'en', format: 'docx' })).toEqual({
      ...{ tenant: 'Ä & Ö', number: 'N-1', version: '1.0', language: 'en', format: 'docx' },
      ...{ brand: 'harbour', issued: '2026-11-21', year: '2026', row: '3', domain: 'a.de' },
    });
  });

  it('tells long values apart that begin alike', () => {
    const long = (end: string) => path('{number}', { number: `${'9'.repeat(200)}${end}` });
    expect(long('a')).not.toBe(long('b'));
    expect(long('a')).toMatch(/^9{50,}-[0-9a-f]{6}\.pdf$/);
  });

  it('stays below its root, and is a name that Windows takes', () => {
    const root = resolve('/srv/out');
    fc.assert(
      fc.property(fc.constantFrom(...templates), hostileValues, (text, bad) => {
        const made = outputPath(template(text), bad, 'docx');
        expect(relative(root, join(root, made)).split(sep).join('/')).toBe(made);
        expect(made.length).toBeLessThanOrEqual(200);
        expect(made).toBe(made.normalize('NFC'));
        expect(made).not.toMatch(/\p{C}|\p{Default_Ignorable_Code_Point}/u);
        for (const name of made.split('/')) {
          expect(refusedByWindows(name), name).toBe(false);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(80);
        }
        expect(outputPath(template(text), bad, 'docx')).toBe(made);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('path template', () => {
  const problem = (text: string) =>
    parsePathTemplate(text)
      .diagnostics.map(({ message }) => message)
      .join('\n');

  it.each([
    ['', 'it is empty'],
    ['{tennant}/{number}', 'there is no {tennant}; did you mean {tenant}?'],
    ['{xyzzy}/{number}', 'there is {tenant}, {number}'],
    ['{tenant/{number}', 'a brace is opened and not closed'],
    ['tenant}/{number}', 'a brace is closed that was not opened'],
    ['/tmp/{number}', 'relative to the output folder'],
    ['C:{number}', 'relative to the output folder'],
    ['\\\\server\\{number}', 'relative to the output folder'],
    ['a\\{number}', 'write / between folders'],
    ['../{number}', 'must not contain the folder ..'],
    ['./{number}', 'must not contain the folder .'],
    ['.hidden/{number}', 'begins with a dot'],
    ['a//{number}', 'has no name'],
    ['{number}/', 'ends with a folder'],
    ['{tenant}. /{number}', 'ends with a space or dot'],
    ['a\u202eb/{number}', 'it has the invisible character U+202E'],
    ['a?/{number}', 'Windows allows no ?'],
    ['{language}', 'every statement would have the same path; add {number}'],
    [`${'a'.repeat(70)}{number}`, 'too many placeholders or too much text'],
    [`${'{tenant}/'.repeat(12)}{number}`, 'too many folders'],
  ])('refuses %j', (text, expected) => {
    expect(problem(text)).toContain(expected);
  });

  it('tells every mistake at once', () => {
    expect(parsePathTemplate('../{tennant}/{nubmer}').diagnostics).toHaveLength(3);
  });

  it('never throws, and what it takes makes a path', () => {
    const names = Object.keys(pathPlaceholders).map((name) => `{${name}}`);
    const text = fc.array(fc.oneof(fc.constantFrom(...names, '/', '.', '-', ' '), piece), { maxLength: 8 });
    fc.assert(
      fc.property(text, hostileValues, (pieces, bad) => {
        const { value, diagnostics } = parsePathTemplate(pieces.join(''));
        expect(diagnostics.length > 0).toBe(value === undefined);
        if (value === undefined) return;
        const made = outputPath(value, bad, 'docx');
        expect(made.length).toBeLessThanOrEqual(200);
        for (const name of made.split('/')) {
          expect(refusedByWindows(name), name).toBe(false);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('folded path', () => {
  it.each([
    ['A/b.PDF', 'a/B.pdf'],
    ['e\u0301', 'É'],
    ['straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['\u212a', 'k'],
    ['ſ', 'S'],
    ['ﬁ', 'FI'],
    ['İ', 'i\u0307'],
    ['\u1e9e', 'ß'],
  ])('takes %j and %j for one file', (one, other) => {
    expect(foldedPath(one)).toBe(foldedPath(other));
  });

  it('takes others for two', () => {
    expect(foldedPath('a/b')).not.toBe(foldedPath('a-b'));
    expect(foldedPath('o')).not.toBe(foldedPath('ö'));
  });

  it('folds at least what simple case folding does, for every letter', () => {
    for (let point = 0; point < 0x20000; point++) {
      const letter = String.fromCodePoint(point);
      if (!/\p{Changes_When_Casemapped}/u.test(letter)) continue;
      // A regular expression with i and u compares by simple case folding (ECMA-262 22.2.2.7.3).
      for (const other of [letter.toLowerCase(), letter.toUpperCase()]) {
        if (!new RegExp(`^${letter}$`, 'iu').test(other)) continue;
        expect(foldedPath(other), `U+${point.toString(16)}`).toBe(foldedPath(letter));
      }
      expect(foldedPath(letter.normalize('NFD'))).toBe(foldedPath(letter));
      expect(foldedPath(foldedPath(letter)), `U+${point.toString(16)}`).toBe(foldedPath(letter));
    }
  });
});
