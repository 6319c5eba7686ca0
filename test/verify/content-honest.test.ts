import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { esignServices, type Statement } from '../../src/model/index.js';
import { composed } from '../samples/documents.js';
import {
  bareStatement,
  chineseStatement,
  longNameStatement,
  longStatement,
  sixSignatoriesStatement,
  spanishStatement,
} from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { needs, run } from '../tools.js';
import { compared, documentOf, inShort, untouched } from './content-samples.js';

const samples: Readonly<Record<string, () => Statement>> = {
  'every kind of block': sampleStatement,
  Chinese: chineseStatement,
  Spanish: spanishStatement,
  'nothing that may be left out': bareStatement,
  'a name of 300 characters': longNameStatement,
  'six signatories': sixSignatoriesStatement,
  '120 responsibilities': longStatement,
};

describe.each(Object.entries(samples))('a statement with %s', (_, statement) => {
  test.each(['pdf', 'docx'] as const)('says as %s what was issued', async (format) => {
    const found = await compared(statement(), await documentOf(statement(), format));
    expect(inShort(found)).toEqual(untouched);
    expect(found.isComparable).toBe(true);
    expect(found.diagnostics).toEqual([]);
  });
});

describe.each(esignServices)('a statement for %s', (method) => {
  test.each(['pdf', 'docx'] as const)(
    'says as %s what was issued, and its tags are none of it',
    async (format) => {
      const statement = sampleStatement({ signing: { method, protect: false } });
      const found = await compared(statement, await documentOf(statement, format));
      expect(found.diagnostics).toEqual([]);
    },
  );
});

const folder = { path: '' };
beforeAll(() => {
  folder.path = mkdtempSync(join(tmpdir(), 'content-'));
});
afterAll(() => rmSync(folder.path, { recursive: true }));

function file(name: string, bytes?: Uint8Array): string {
  const path = join(folder.path, name);
  if (bytes) writeFileSync(path, bytes);
  return path;
}

const soffice = ['--headless', '--norestore'];

/** What other programs make of a document, without anybody changing a word. */
const rewritings: Readonly<
  Record<string, { programs: string[]; write: (statement: Statement, name: string) => Promise<string> }>
> = {
  'put in another order by qpdf': {
    programs: ['qpdf'],
    async write(statement, name) {
      run('qpdf', [
        '--linearize',
        file(`${name}.pdf`, await documentOf(statement, 'pdf')),
        file(`${name}.qpdf.pdf`),
      ]);
      return file(`${name}.qpdf.pdf`);
    },
  },
  'drawn anew by pdftocairo': {
    programs: ['pdftocairo'],
    async write(statement, name) {
      run('pdftocairo', [
        '-pdf',
        file(`${name}.pdf`, await documentOf(statement, 'pdf')),
        file(`${name}.cairo.pdf`),
      ]);
      return file(`${name}.cairo.pdf`);
    },
  },
  'printed from HTML by Chromium': {
    programs: ['chromium'],
    async write(statement, name) {
      const page = pathToFileURL(file(`${name}.html`, await documentOf(statement, 'html'))).href;
      const target = file(`${name}.chromium.pdf`);
      const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${file('chromium')}`];
      run('chromium', [...options, `--print-to-pdf=${target}`, page]);
      return target;
    },
  },
  'made a PDF of DOCX by LibreOffice': {
    programs: ['soffice'],
    write: (statement, name) => converted(statement, name, 'pdf'),
  },
  'saved as DOCX by LibreOffice': {
    programs: ['soffice'],
    write: (statement, name) => converted(statement, name, 'docx'),
  },
};

async function converted(statement: Statement, name: string, format: string): Promise<string> {
  const own = `-env:UserInstallation=${pathToFileURL(file('office')).href}`;
  const source = file(`${name}.docx`, await documentOf(statement, 'docx'));
  run('soffice', [own, ...soffice, '--convert-to', format, '--outdir', file('office-out'), source]);
  return join(file('office-out'), `${name}.${format}`);
}

const languages = ['en', 'es', 'zh-Hans'];

describe.each(Object.entries(rewritings))('a statement %s', (what, { programs, write }) => {
  for (const language of languages) {
    needs(...programs)(`says what was issued, in ${language}`, async () => {
      const { statement } = await composed('options: { screen-sharing: true }', language);
      const found = await compared(
        statement,
        readFileSync(await write(statement, `${language}-${what.length}`)),
      );
      expect(inShort(found)).toEqual(untouched);
    });
  }
});
