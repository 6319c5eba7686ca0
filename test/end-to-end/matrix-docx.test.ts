import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import validate, { type ValidationResult } from '@ooxml-tools/validate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Statement } from '../../src/index.js';
import { squeeze } from '../contract/reading.js';
import { documentsOf, type MatrixCase, matrix } from '../samples/matrix.js';
import { isInstalled, needs, run } from '../tools.js';
import { expectedHeadings, expectedPoints, expectInOrder, signedInRows } from './expected.js';
import { expectTraced } from './traced.js';

interface Made {
  readonly statement: Statement;
  readonly bytes: Uint8Array;
  /** What an office program makes of it. */
  readonly pdf: string;
}

const made = new Map<MatrixCase, Made>();
const folder = { path: '' };

beforeAll(async () => {
  folder.path = mkdtempSync(join(tmpdir(), 'countersign-matrix-'));
  const files: string[] = [];
  for (const [index, entry] of matrix.entries()) {
    const [docx] = await documentsOf(entry, ['docx']);
    if (docx === undefined) throw new Error(`${entry.name}: the document is missing`);
    const file = join(folder.path, `${index + 1}.docx`);
    writeFileSync(file, docx.bytes);
    files.push(file);
    const pdf = join(folder.path, 'converted', `${index + 1}.pdf`);
    made.set(entry, { statement: docx.statement, bytes: docx.bytes, pdf });
  }
  if (isInstalled('soffice')) convert(files, join(folder.path, 'converted'));
}, 180_000);

afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

/** All at once: starting the program takes longer than a document. */
function convert(files: readonly string[], target: string): void {
  mkdirSync(target);
  const profile = pathToFileURL(join(folder.path, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  run('soffice', [...options, '--outdir', target, ...files]);
}

function madeOf(entry: MatrixCase): Made {
  const found = made.get(entry);
  if (found === undefined) throw new Error(`${entry.name} was not made`);
  return found;
}

describe.each(matrix)('the DOCX of $name', (entry) => {
  test('has no error for the Open XML SDK', async () => {
    const found: ValidationResult[] = await validate(madeOf(entry).bytes, 'docx', 'Microsoft365');
    expect(found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
  });

  needs('soffice', 'pdftotext')('reads in the order of the statement in LibreOffice', () => {
    const { pdf, statement } = madeOf(entry);
    const text = run('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-']);
    expectInOrder(withoutFurniture(text, statement), signedInRows(statement));
  });

  test('has the headings and lists of the statement for a converter', async () => {
    const { bytes, statement } = madeOf(entry);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const found = [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)];
    const headings = found.map(([, level, inside = '']) => squeeze(`${level} ${plain(inside)}`));
    expect(headings).toEqual(expectedHeadings(statement).map(squeeze));
    const points = [...html.matchAll(/<li>(.*?)(?=<\/?(?:li|ul|ol)>)/g)].map(([, inside = '']) =>
      plain(inside),
    );
    expect(points).toEqual(expectedPoints(statement).map(squeeze));
  });

  test('leads from every clause back to its line in the article', async () => {
    const { bytes, statement } = madeOf(entry);
    await expectTraced(bytes, statement);
  });
});

/** Without headers, which the first page has not, and without footers: they may stand between the lines of a clause. */
function withoutFurniture(text: string, { furniture }: Statement): string {
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  return pages
    .map((page, at) => {
      const lines = page.trim().split('\n');
      if (at > 0) expect(squeeze(lines.shift() ?? '')).toBe(squeeze(furniture.header));
      expect(squeeze(lines.pop() ?? '')).toContain(squeeze(furniture.footer));
      return lines.join('\n');
    })
    .join('\n');
}

/** The text of HTML without white space. */
function plain(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return squeeze(text);
}
