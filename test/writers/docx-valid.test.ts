import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import validate, { type ValidationResult } from '@ooxml-tools/validate';
import { expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.js';
import {
  bareStatement,
  chineseStatement,
  longNameStatement,
  sixSignatoriesStatement,
  spanishStatement,
} from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { needs, run } from '../tools.js';
import { writeDocx } from './docx-reading.js';

const article = { file: 'an "article" & more.md', bytes: new TextEncoder().encode('# Article\r\n\0]]>') };

function protectedForm(statement: Statement): Statement {
  return { ...statement, signing: { method: 'fields', protect: true } };
}

/* The validator is the Open XML SDK; its start takes seconds, so that all that needs it is in this file. */
test.each([
  ['the sample under a line', sampleStatement, 'meridian'],
  ['the sample on a band', sampleStatement, 'harbour'],
  ['Chinese', chineseStatement, 'harbour'],
  ['Spanish', spanishStatement, 'meridian'],
  ['nothing that may be left out', bareStatement, 'harbour'],
  ['six signatories in a protected form', () => protectedForm(sixSignatoriesStatement()), 'meridian'],
  ['a name of 300 characters', () => protectedForm(longNameStatement()), 'harbour'],
  [
    'tags of a service',
    () => sampleStatement({ signing: { method: 'docuseal', protect: false } }),
    'harbour',
  ],
])('the Open XML SDK finds no error: %s', async (_, statement, brand) => {
  const found: ValidationResult[] = await validate(
    await writeDocx(statement(), brand, article),
    'docx',
    'Microsoft365',
  );
  expect(found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
});

needs('soffice', 'pdftotext')('LibreOffice opens it and counts its pages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-docx-'));
  try {
    const file = join(folder, 'statement.docx');
    writeFileSync(file, await writeDocx(longNameStatement()));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    run('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    const text = run('pdftotext', ['-layout', join(folder, 'statement.pdf'), '-']);
    const pages = text.split('\f').length - 1;
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(`Page ${pages} of ${pages}`);
    expect(text).toMatch(/G-01\s+Provide and configure any public SSL certificates/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
