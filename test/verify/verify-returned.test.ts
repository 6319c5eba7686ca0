import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/readers/index.js';
import {
  type ContentReader,
  issuedContent,
  openContentReader,
  type VerificationReport,
  verifyReturned,
} from '../../src/verify/index.js';
import { issuedPdf } from '../sign/ground/issued.js';
import { people } from '../sign/ground/people.js';
import { seal, stampedPdf } from '../sign/ground/samples.js';
import { needs, run } from '../tools.js';
import { signedByCustomer } from './ground/attack.js';
import { rewritten } from './ground/rewritten.js';
import { now } from './ground/verifying.js';
import { pictures } from './reading/costly-pdf.js';
import { sharedReader } from './reading/shared-reader.js';

async function content() {
  const { value } = await readDocument(await stampedPdf());
  if (value === undefined) throw new Error('The statement cannot be read back');
  return issuedContent(value.statement);
}

/** A file held against the sealed statement and what it says. */
async function report(
  returned: Uint8Array,
  reader: ContentReader = sharedReader,
): Promise<VerificationReport> {
  const { authority } = await people();
  const terms = { issued: await stampedPdf(), content: await content(), trust: [authority], at: now, reader };
  return verifyReturned(returned, terms);
}

/** What a program makes of a file. */
function made(bytes: Uint8Array, program: string, ...args: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-returned-'));
  try {
    const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
    writeFileSync(before, bytes);
    run(program, [...args, before, after]);
    return Uint8Array.from(readFileSync(after));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const codes = ({ reasons }: VerificationReport) => [...new Set(reasons.map(({ code }) => code))];

describe('a returned file', () => {
  test('that begins with what was issued is compared byte by byte', async () => {
    const found = await report(await signedByCustomer());
    expect(found).toMatchObject({ verdict: 'accepted-with-remarks', comparison: 'bytes' });
    expect(codes(found)).toEqual(['signature-open']);
    expect(found.clauses.map(({ state }) => state)).toEqual((await content()).clauses.map(() => 'same'));
  });

  test('that was written anew is compared by content, and its seal is lost', async () => {
    const found = await report(await rewritten.make());
    expect(found).toMatchObject({ verdict: 'accepted-with-remarks', comparison: 'content' });
    expect(codes(found)).toEqual(expect.arrayContaining(['signature-lost', 'issued-bytes-changed']));
    expect(found.clauses.length).toBeGreaterThan(5);
    expect(found.clauses.every(({ state }) => state === 'same')).toBe(true);
  });

  test('that was written anew has filled in what was not issued, and nothing else', async () => {
    const { value } = await readDocument(await stampedPdf());
    if (value === undefined) throw new Error('The statement cannot be read back');
    const { authority } = await people();
    // Of the issued file no more is known than a register has.
    const issued = { sha256: '0'.repeat(64), size: 1000 };
    const terms = { issued, content: issuedContent(value.statement), trust: [authority], at: now };
    const { fields } = await verifyReturned(await rewritten.make(), { ...terms, reader: sharedReader });
    expect(fields.length).toBeGreaterThan(0);
    const names = value.statement.blocks.flatMap((block) =>
      block.kind === 'signatures'
        ? block.signatures.flatMap(({ name = '', title = '' }) => [name, title])
        : [],
    );
    expect(names.filter((name) => name !== '').length).toBeGreaterThan(0);
    for (const { issued: before, returned = '' } of fields)
      expect(before === returned).toBe(names.includes(returned));
  });

  needs('qpdf')('that was linearised too', async () => {
    const found = await report(made(await stampedPdf(), 'qpdf', '--linearize'));
    expect(found).toMatchObject({ verdict: 'accepted-with-remarks', comparison: 'content' });
  });

  needs('pdftocairo')('that was printed to a file too', async () => {
    const found = await report(made(await stampedPdf(), 'pdftocairo', '-pdf'));
    expect(found.reasons.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found).toMatchObject({ verdict: 'accepted-with-remarks', comparison: 'content', signatures: [] });
  });

  test('that begins with what was issued is read by no thread beside', async () => {
    const refuse = () => Promise.reject(new Error('It was read'));
    const none: ContentReader = { text: refuse, compare: refuse, close: refuse };
    expect((await report(await signedByCustomer(), none)).comparison).toBe('bytes');
    await expect(report(await rewritten.make(), none)).rejects.toThrow('It was read');
  });

  test('that is a PDF and a DOCX at once is rejected', async () => {
    const both = zipSync({ '%PDF-1.7': await stampedPdf() }, { level: 0 });
    const found = await report(both);
    expect(found).toMatchObject({ verdict: 'rejected', signatures: [] });
    expect(codes(found)).toContain('file-damaged');
  });

  test('that costs too much to be read is rejected', async () => {
    const modest = openContentReader({ memoryLimit: 256 });
    const found = await report(pictures(), modest);
    await modest.close();
    expect(found).toMatchObject({ verdict: 'rejected', comparison: 'none', clauses: [] });
    expect(codes(found)).toContain('content-too-costly');
  });

  test('that is of another customer is rejected, though its seal holds', async () => {
    const found = await report(await seal(await issuedPdf('es'), (await people()).provider));
    expect(found.verdict).toBe('rejected');
    expect(found.reasons[0]?.severity).toBe('error');
    expect(codes(found)).toEqual(expect.arrayContaining(['issued-other', 'content-identity-differs']));
  });

  test('that is no document at all is rejected', async () => {
    for (const text of ['', 'hello', '%PDF-1.7\nhello', 'PK\u0003\u0004hello']) {
      expect((await report(Buffer.from(text, 'latin1'))).verdict).toBe('rejected');
    }
  });

  test('with nothing to compare it with is worth what its seal is worth', async () => {
    const { authority, stranger } = await people();
    const alone = { trust: [authority], at: now };
    expect((await verifyReturned(await stampedPdf(), alone)).verdict).toBe('accepted-with-remarks');
    expect((await verifyReturned(await issuedPdf(), alone)).verdict).toBe('rejected');
    expect((await verifyReturned(await seal(await issuedPdf(), stranger), alone)).verdict).toBe('rejected');
  });
});
