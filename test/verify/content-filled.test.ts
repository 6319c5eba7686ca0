import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readReturned } from '../../src/verify/content/index.js';
import { composed } from '../samples/documents.js';
import { needs, run } from '../tools.js';
import { compared, documentOf, inShort, untouched } from './content-samples.js';

const { statement } = await composed();

async function filledPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await documentOf(statement, 'pdf'));
  const form = document.getForm();
  form.getTextField('customer-1-name').setText('Eva Adler');
  form.getTextField('customer-1-date').setText('2026-12-01');
  return document.save();
}

describe('a form that somebody filled in', () => {
  test('says what was issued, with the values apart', async () => {
    const bytes = await filledPdf();
    expect(inShort(await compared(statement, bytes))).toEqual(untouched);
    const { value } = await readReturned(bytes);
    expect(value?.fields).toEqual(
      expect.arrayContaining([
        { name: 'customer-1-name', value: 'Eva Adler' },
        { name: 'customer-1-date', value: '2026-12-01' },
      ]),
    );
  });

  needs('pdftocairo')(
    'says so too where it was printed, with the values as text beside the labels',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'filled-'));
      try {
        writeFileSync(join(folder, 'in.pdf'), await filledPdf());
        run('pdftocairo', ['-pdf', join(folder, 'in.pdf'), join(folder, 'out.pdf')]);
        const found = await compared(statement, readFileSync(join(folder, 'out.pdf')));
        expect(inShort(found)).toEqual(untouched);
        expect(found.other.map(({ state, returned }) => `${state} ${returned}`).toSorted()).toEqual([
          'filled Eva Adler 2026-12-01',
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  test('as DOCX says what was issued, with the values of its controls', async () => {
    const parts = unzipSync(await documentOf(statement, 'docx'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const filled = xml.replace(
      /(<w:tag w:val="customer-1-name"\/>.*?)<w:showingPlcHdr\/>(.*?<w:sdtContent>)(.*?)(<\/w:sdtContent>)/,
      '$1$2<w:r><w:t>Eva Adler</w:t></w:r>$4',
    );
    expect(filled).not.toBe(xml);
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(filled) });
    const found = await compared(statement, bytes);
    expect(inShort(found)).toEqual(untouched);
    expect((await readReturned(bytes)).value?.fields).toEqual([
      { name: 'customer-1-name', value: 'Eva Adler' },
    ]);
  });
});

test('what a service for signing adds is told as remarks: a line on every page, a page behind the last', async () => {
  const document = await PDFDocument.load(await filledPdf());
  for (const page of document.getPages()) page.drawText('Envelope ID: 3F25-04E0', { x: 20, y: 825, size: 7 });
  document.addPage().drawText('Certificate of completion', { x: 50, y: 700, size: 14 });
  const found = await compared(statement, await document.save());
  expect(inShort(found)).toEqual(untouched);
  expect(found.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning content-pages-added',
    'warning content-in-margin',
  ]);
});

test('a PDF that would fill the memory, or that hides what it is compressed by, is refused', async () => {
  const bomb = deflateSync(new Uint8Array(80 * 2 ** 20));
  const wrapped = (dictionary: string, stream: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  for (const [bytes, message] of [
    [wrapped('/Filter/FlateDecode', bomb), /too large/],
    [wrapped('/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb)), /too large/],
    [wrapped('/Filter/LZWDecode', new Uint8Array(9)), /unusual way/],
    [wrapped('/Encrypt 2 0 R', new Uint8Array(9)), /encrypted/],
  ] as const) {
    expect((await readReturned(bytes)).diagnostics.map((each) => each.message)).toEqual([
      expect.stringMatching(message),
    ]);
  }
});

test('a damaged file is told to be one, and never more', async () => {
  const whole = { pdf: await documentOf(statement, 'pdf'), docx: await documentOf(statement, 'docx') };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('pdf' as const, 'docx' as const),
      fc.nat(),
      fc.nat(255),
      async (format, place, byte) => {
        const bytes = Uint8Array.from(whole[format]);
        for (let at = 0; at < 20; at++) bytes[(place * (at + 1)) % bytes.length] = (byte + at) % 256;
        const { value, diagnostics } = await readReturned(bytes);
        expect(value !== undefined || diagnostics.every(({ code }) => code === 'document-unreadable')).toBe(
          true,
        );
      },
    ),
    { numRuns: 25 },
  );
  for (const text of ['', '%PDF-1.7', 'PK\u0003\u0004', '{}', '<html>', 'words']) {
    const { value, diagnostics } = await readReturned(new TextEncoder().encode(text));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['document-unreadable']);
  }
});
