import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Statement } from '../../src/index.js';
import { checkPdfUa } from '../pdf-ua/check-pdf-ua.js';
import { described } from '../pdf-ua/finding.js';
import { logicalText } from '../pdf-ua/reading/logical-text.js';
import { documentsOf, type MatrixCase, matrix, sourcePath } from '../samples/matrix.js';
import { needs, run } from '../tools.js';
import { byName, expectedFields, expectInOrder, signedInRows, withoutAnswers } from './expected.js';
import { viewed } from './pdf-viewer.js';
import { structureTexts } from './structure-texts.js';
import { expectTraced } from './traced.js';

interface Made {
  readonly statement: Statement;
  readonly bytes: Uint8Array;
  readonly json: Uint8Array;
  readonly file: string;
}

const made = new Map<MatrixCase, Made>();
const folder = { path: '' };

beforeAll(async () => {
  folder.path = mkdtempSync(join(tmpdir(), 'countersign-matrix-'));
  for (const [index, entry] of matrix.entries()) {
    const [pdf, json] = await documentsOf(entry, ['pdf', 'json']);
    if (pdf === undefined || json === undefined) throw new Error(`${entry.name}: a document is missing`);
    const file = join(folder.path, `${index + 1}.pdf`);
    writeFileSync(file, pdf.bytes);
    made.set(entry, { statement: pdf.statement, bytes: pdf.bytes, json: json.bytes, file });
  }
}, 180_000);

afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

function madeOf(entry: MatrixCase): Made {
  const found = made.get(entry);
  if (found === undefined) throw new Error(`${entry.name} was not made`);
  return found;
}

describe.each(matrix)('the PDF of $name', (entry) => {
  test('breaks no rule of PDF/UA-1', async () => {
    expect((await checkPdfUa(madeOf(entry).bytes)).map(described)).toEqual([]);
  });

  needs('qpdf')('has no fault in its syntax', () => {
    expect(run('qpdf', ['--check', madeOf(entry).file])).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  test('reads in the order of the statement', async () => {
    const { bytes, statement } = madeOf(entry);
    expectInOrder(await logicalText(bytes), withoutAnswers(signedInRows(statement)));
  });

  test('offers its fields and files in a viewer', async () => {
    const { bytes, json, statement } = madeOf(entry);
    const { fields, attachments } = await viewed(bytes);
    expect(byName(fields.map(({ page: _, ...field }) => field))).toEqual(expectedFields(statement));
    const article = readFileSync(sourcePath(statement.source.file));
    expect([...attachments.keys()].sort()).toEqual(['statement.json', statement.source.file].sort());
    expect(Buffer.compare(attachments.get('statement.json') ?? Buffer.of(), json)).toBe(0);
    expect(Buffer.compare(attachments.get(statement.source.file) ?? Buffer.of(), article)).toBe(0);
  });

  test('leads from every clause back to its line in the article', async () => {
    const { bytes, statement } = madeOf(entry);
    await expectTraced(bytes, statement);
  });
});

/** It takes seconds for each document, so that not all are read twice. */
describe.each(matrix.filter((_, index) => index % 6 === 0))('the PDF of $name', (entry) => {
  needs('pdfinfo')('reads in the order of the statement for poppler too', () => {
    const { file, statement } = madeOf(entry);
    expectInOrder(structureTexts(file), withoutAnswers(signedInRows(statement)));
  });
});
