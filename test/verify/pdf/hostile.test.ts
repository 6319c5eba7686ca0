import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyPdf } from '../../../src/verify/pdf/index.js';
import { stampedPdf } from '../../sign/ground/samples.js';
import { signedByCustomer } from '../ground/attack.js';
import { stream } from '../ground/revise.js';
import { now, verdictIn, verified } from '../ground/verifying.js';

const terms = { trust: [], at: now };
const read = (text: string) => verifyPdf(Buffer.from(text, 'latin1'), terms);

/** A file of one revision, with its cross-reference at the end. */
function file(objects: readonly string[], trailer = '/Root 1 0 R'): string {
  let text = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [at, object] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} ${trailer} /ByteRange 0 >>\nstartxref\n${text.length}\n%%EOF\n`;
}

const form = (fields: string) => `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields ${fields} >> >>`;
const pages = '<< /Type /Pages /Kids [] /Count 0 >>';

describe('files that were made to trouble', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    [
      'revisions in a circle',
      '%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 /ByteRange 0 >>\nstartxref\n9\n%%EOF',
    ],
    ['references in a circle', file(['2 0 R', '1 0 R'])],
    ['fields in a circle', file([form('[3 0 R]'), pages, '<< /T (a) /FT /Sig /Kids [3 0 R] >>'])],
    ['arrays too deep', file([form('['.repeat(5000)), pages])],
    ['an object with a key twice', file([form('[] /DA (a) /DA (b)'), pages])],
    ['an object of another number', file([form('[3 0 R]'), pages]).replace('1 0 obj', '9 0 obj')],
    [
      'a length that is too large',
      file([form('[3 0 R]'), pages, '<< /Length 99999999 >>\nstream\nx\nendstream']),
    ],
    ['encrypted', file([form('[]'), pages], '/Root 1 0 R /Encrypt << /Filter /Standard >>')],
    [
      'a cross-reference of very many objects',
      '%PDF-1.7\nxref\n0 9999999999\ntrailer\n<< >>\nstartxref\n9\n%%EOF',
    ],
  ])('%s', (_, text) => {
    const started = performance.now();
    const { reasons, signatures } = read(text);
    expect(signatures).toEqual([]);
    expect(reasons.map(({ code }) => code)).toContain(
      text.includes('/ByteRange') ? 'file-damaged' : 'file-unusual',
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a part that grows without end', () => {
    const packed = deflateSync(Buffer.alloc(64 * 2 ** 20), { level: 9 });
    const text = file([
      '<< /Type /Catalog /Pages 2 0 R /DSS << /CRLs [3 0 R] >> >>',
      pages,
      stream(packed, '/Filter /FlateDecode').toString('latin1'),
    ]);
    expect(read(text).reasons).toMatchObject([
      { code: 'file-damaged', message: expect.stringContaining('too large') },
    ]);
  });

  test('are never thrown over, wherever something else is put in', async () => {
    const files = [Buffer.from(await stampedPdf()), Buffer.from(await signedByCustomer())];
    const put = fc.record({
      bytes: fc.uint8Array({ maxLength: 3000 }),
      from: fc.nat({ max: 40_000 }),
      how: fc.constantFrom('beside', 'over', 'instead'),
      file: fc.constantFrom(...files),
    });
    const property = fc.asyncProperty(put, async ({ bytes, from, how, file }) => {
      const at = file.length - 1 - from;
      const left =
        how === 'beside' ? file.subarray(at) : how === 'over' ? file.subarray(at + bytes.length) : [];
      const mixed = Buffer.concat([file.subarray(0, at), bytes, Buffer.from(left)]);
      if (!mixed.equals(file)) expect(verdictIn(await verified(mixed))).not.toBe('accepted');
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
