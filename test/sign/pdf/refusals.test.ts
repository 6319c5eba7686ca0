import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CountersignError, type Diagnostic } from '../../../src/diagnostics/index.js';
import { countersignPdf } from '../../../src/sign/index.js';
import { sealingTriggers } from '../../diagnostics/sealing-triggers.js';
import { needs, run } from '../../tools.js';
import { issuedPdf } from '../ground/issued.js';
import { people } from '../ground/people.js';
import { bothSignedPdf, filledPdf, sealedAt, sealedPdf, sign } from '../ground/samples.js';
import { popplerSignatures } from '../ground/verifiers.js';

async function problemOf(work: Promise<unknown>): Promise<Diagnostic | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CountersignError) return error.diagnostics[0];
  throw error ?? new Error('It was not refused');
}

const filling = (bytes: Uint8Array, fields: Record<string, string | boolean>, more = {}) =>
  problemOf(countersignPdf(bytes, { role: 'customer', fields, at: sealedAt, ...more }));

const signing = async (bytes: Uint8Array, more: Parameters<typeof sign>[4] = {}) =>
  problemOf(sign(bytes, 'customer', (await people()).customer, {}, more));

test.each(Object.entries(sealingTriggers))('tells of %s', async (code, trigger) => {
  expect((await trigger()).map((each) => each.code)).toContain(code);
});

describe('what is filled in', () => {
  test.each([
    ['customer-1-date', '2026-02-30', 'field-value-invalid'],
    ['customer-1-date', true, 'field-value-invalid'],
    ['acknowledge-initiate', 'yes', 'field-value-invalid'],
    ['customer-1-signature', 'Eva Adler', 'field-value-invalid'],
    ['seal', 'Northwind', 'field-value-invalid'],
    ['customer-1-title', 'two\nlines', 'field-missing-glyph'],
    ['customer-9-name', 'Eva', 'field-unknown'],
  ])('%s = %j: %s', async (field, value, code) => {
    expect(await filling(await sealedPdf(), { [field]: value })).toMatchObject({ code });
  });

  test('a name that is nearly right is told', async () => {
    const problem = await filling(await sealedPdf(), { 'customer1-date': '2026-11-30' });
    expect(problem).toMatchObject({ field: 'customer1-date' });
    expect(problem?.hint).toContain('Did you mean customer-1-date?');
  });

  test('composed and decomposed letters are the same ones', async () => {
    const filled = await countersignPdf(await sealedPdf(), {
      role: 'customer',
      fields: { 'customer-1-title': 'Zu\u0308rich' },
      at: sealedAt,
    });
    const again = { role: 'customer', fields: { 'customer-1-title': 'Z\u00fcrich' }, at: sealedAt } as const;
    expect(await countersignPdf(filled, again)).toBe(filled);
  });
});

describe('what is signed', () => {
  test('a field that the document lacks', async () => {
    expect(await signing(await sealedPdf('es'), { signatory: 7 })).toMatchObject({ code: 'field-unknown' });
  });

  needs('pdfsig')('a field that is signed, where there is no other', async () => {
    expect(await signing(await bothSignedPdf('es'))).toMatchObject({ code: 'already-signed' });
    // The English one has two signatories.
    const { customer } = await people();
    const all = await sign(await bothSignedPdf(), 'customer', customer);
    expect(popplerSignatures(all)).toHaveLength(4);
    expect(await signing(all)).toMatchObject({ code: 'already-signed' });
  });

  test('a PDF of somebody else, another document, no document', async () => {
    const other = await PDFDocument.create();
    other.addPage();
    expect(await signing(await other.save())).toMatchObject({ code: 'document-carries-nothing' });
    expect(await signing(Buffer.from('{"no":"statement"}'))).toMatchObject({
      code: expect.stringMatching(/^document-/),
    });
    expect(await signing((await issuedPdf()).subarray(0, 5000))).toMatchObject({
      code: 'document-unreadable',
    });
  });

  needs('qpdf')('an encrypted one, and one that was linearised', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-refusals-'));
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    try {
      writeFileSync(from, await filledPdf());
      run('qpdf', ['--encrypt', '', 'owner', '256', '--', from, to]);
      expect(await signing(readFileSync(to))).toMatchObject({
        code: 'document-unreadable',
        message: 'The PDF is encrypted',
      });
      run('qpdf', ['--linearize', from, to]);
      expect(await signing(readFileSync(to))).toMatchObject({ code: 'pdf-not-signable' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

needs('pdfsig')('a document that is not what was sealed is signed only when that is wanted', async () => {
  const sealed = await sealedPdf();
  const options = { forIncrementalUpdate: true, updateMetadata: false };
  const document = await PDFDocument.load(sealed, options);
  document.getPage(1).drawText('Not what was agreed', { x: 80, y: 80, size: 12 });
  const overlaid = await document.commit({ useObjectStreams: false });
  expect(await signing(overlaid)).toMatchObject({ code: 'changed-after-seal' });
  const { customer } = await people();
  const signed = await sign(overlaid, 'customer', customer, {}, { evenIfChanged: true });
  expect(popplerSignatures(signed).map(({ field }) => field)).toContain('customer-1-signature');
  const broken = Buffer.from(sealed);
  broken.write('Contosx', broken.indexOf('Contoso', 'latin1'), 'latin1');
  expect(await signing(broken)).toMatchObject({
    code: 'changed-after-seal',
    message: expect.stringContaining('the seal is broken'),
  });
});

test('whatever is broken in a file, it is refused in words', async () => {
  const signed = await bothSignedPdf();
  const { customer } = await people();
  const places = [
    fc.integer({ min: 0, max: signed.length - 1 }),
    fc.integer({ min: 120_000, max: signed.length - 1 }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.oneof(...places), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (edits) => {
        const bytes = Buffer.from(signed);
        for (const [at, octet] of edits) bytes[at] = octet;
        const more = { evenIfChanged: true };
        const error: unknown = await sign(
          bytes,
          'customer',
          customer,
          { 'customer-2-date': '2026-11-30' },
          more,
        ).catch((reason: unknown) => reason);
        expect(error instanceof Uint8Array || error instanceof CountersignError, String(error)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test('none of it tells what the key is, nor where in the program it was', async () => {
  for (const trigger of Object.values(sealingTriggers)) {
    for (const { message, hint } of await trigger())
      expect(`${message} ${hint}`).not.toMatch(/PRIVATE|node_modules| at /);
  }
});
