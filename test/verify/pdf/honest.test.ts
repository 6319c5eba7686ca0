import { describe, expect, test } from 'vitest';
import { people } from '../../sign/ground/people.js';
import {
  customerSignedPdf,
  filledPdf,
  longTermPdf,
  providerFields,
  sealedAt,
  sealedPdf,
  sign,
  stampedPdf,
} from '../../sign/ground/samples.js';
import { timeStamps } from '../../sign/ground/time-stamps.js';
import { needs, run } from '../../tools.js';
import { signedByCustomer } from '../ground/attack.js';
import { crlOf, ocspOf } from '../ground/certificates.js';
import { fillers } from '../ground/fillers.js';
import { remarks } from '../ground/remarks.js';
import { rewritten } from '../ground/rewritten.js';
import { cmsBy, signRaw } from '../ground/sign-raw.js';
import { customerWith, revoker, signedBy, trustAll, withData } from '../ground/trouble.js';
import { codesOf, errorsOf, now, verdictIn, verified } from '../ground/verifying.js';

const day = 24 * 60 * 60 * 1000;
const stamped = { timeStamps: timeStamps(sealedAt + day) };

describe('honest files with a remark', () => {
  test.each([...remarks, rewritten])('$name', async ({ make, code, says, terms }) => {
    const found = await verified(await make(), await terms?.());
    expect(errorsOf(found)).toEqual([]);
    expect(verdictIn(found)).toBe('accepted-with-remarks');
    const told = found.reasons.filter((reason) => reason.code === code).map(({ message }) => message);
    expect(told.join('\n')).toContain(says);
  });
});

describe('honest files', () => {
  test('as it was issued', async () => {
    const found = await verified(await stampedPdf());
    expect(codesOf(found)).toEqual([]);
    expect(found).toMatchObject({
      comparison: 'bytes',
      signatures: [
        {
          field: 'seal',
          kind: 'seal',
          level: 'B-T',
          covers: 'file',
          intact: true,
          trusted: true,
          timeIsProven: true,
        },
      ],
    });
    expect(verdictIn(found)).toBe('accepted-with-remarks');
  });

  test('known by size and digest alone', async () => {
    const { createHash } = await import('node:crypto');
    const bytes = await stampedPdf();
    const issued = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    expect(await verified(await signedByCustomer(), { issued })).toEqual(
      await verified(await signedByCustomer()),
    );
  });

  test('filled in and signed by the customer', async () => {
    const found = await verified(await signedByCustomer());
    expect(codesOf(found)).toEqual([]);
    expect(found.signatures.map(({ field, covers, signer }) => [field, covers, signer])).toEqual([
      ['customer-1-signature', 'file', 'Eva Adler'],
      ['seal', 'revision', 'Northwind Services GmbH'],
    ]);
    expect(found.fields).toContainEqual({
      name: 'customer-1-date',
      returned: '2026-11-22',
      signedBy: 'customer-1-signature',
    });
    const name = { name: 'provider-1-name', issued: 'Kim Park', returned: 'Kim Park', signedBy: 'seal' };
    expect(found.fields).toContainEqual(name);
  });

  test('signed twice, by customer and provider', async () => {
    const { provider } = await people();
    const found = await verified(
      await sign(await signedByCustomer(), 'provider', provider, providerFields, stamped),
    );
    expect(codesOf(found)).toEqual([]);
    expect(found.signatures).toHaveLength(3);
  });

  test('filled in without a signature', async () => {
    const found = await verified(await filledPdf(), { issued: await sealedPdf() });
    expect(codesOf(found)).toEqual(['time-unproven']);
    expect(found.fields).toContainEqual({ name: 'customer-1-date', returned: '2026-11-22' });
  });

  test('signed without a time stamp', async () => {
    const found = await verified(await customerSignedPdf(), { issued: await sealedPdf() });
    expect(new Set(codesOf(found))).toEqual(new Set(['time-unproven']));
    expect(verdictIn(found)).toBe('accepted-with-remarks');
  });

  test.each(Object.entries(fillers))('filled in by %s', async (_, fill) => {
    const found = await verified(await fill(await stampedPdf()));
    expect(codesOf(found).filter((code) => code !== 'appearance-font')).toEqual([]);
    expect(found.fields).toContainEqual({ name: 'customer-2-date', returned: '2026-11-30' });
    expect(found.fields).toContainEqual({ name: 'acknowledge-initiate', returned: 'Yes' });
  });

  // What seals and signs here writes cross-reference tables alone.
  const followed = Object.entries(fillers).filter(([name]) => !name.includes('streams'));
  test.each(followed)('filled in by %s, then signed', async (_, fill) => {
    const { customer } = await people();
    const found = await verified(
      await sign(await fill(await stampedPdf()), 'customer', customer, {}, stamped),
    );
    expect(codesOf(found).filter((code) => code !== 'appearance-font')).toEqual([]);
    expect(found.fields).toContainEqual({
      name: 'customer-2-date',
      returned: '2026-11-30',
      signedBy: 'customer-1-signature',
    });
  });

  test('issued with data for long', async () => {
    const found = await verified(await longTermPdf(), { issued: await longTermPdf() });
    expect(codesOf(found)).toEqual([]);
  });

  test('data added after it was signed', async () => {
    const who = await customerWith('good');
    const crl = await crlOf(
      await revoker(),
      [{ who: await customerWith('revoked'), since: '2026-11-01' }],
      now,
    );
    const bytes = withData(await signedBy(who, stamped), { crls: [crl] });
    const found = await verified(bytes, await trustAll());
    expect(codesOf(found)).toEqual([]);
  });

  test('a certificate of which the authority says that it is good', async () => {
    const who = await customerWith('good');
    const ocsp = await ocspOf(await revoker(), who, 'good', now);
    const found = await verified(withData(await signedBy(who), { ocsps: [ocsp] }), await trustAll());
    expect(codesOf(found)).toEqual(['time-unproven']);
  });

  test('data for signer and time stamp, which make it last', async () => {
    const who = await customerWith('good');
    const { timeStamper } = await people();
    const ocsp = await ocspOf(await revoker(), who, 'good', now);
    const { trust } = await trustAll();
    // What is trusted itself cannot be revoked.
    const terms = { trust: [...trust, timeStamper.signer.certificate] };
    const found = await verified(withData(await signedBy(who, stamped), { ocsps: [ocsp] }), terms);
    expect(found.signatures.map(({ field, level }) => [field, level])).toEqual([
      ['customer-1-signature', 'B-LT'],
      ['seal', 'B-T'],
    ]);
  });

  test('a time stamp of the document over a signature without one', async () => {
    const { customer } = await people();
    const signed = await sign(await stampedPdf(), 'customer', customer, {});
    const found = await verified(await withDocumentStamp(signed));
    expect(codesOf(found)).toEqual([]);
    const [signature] = found.signatures.filter(({ field }) => field === 'customer-1-signature');
    expect(signature).toMatchObject({ timeIsProven: true, time: '2026-11-23T15:16:00Z', level: 'B-B' });
    expect(found.signatures).toContainEqual(expect.objectContaining({ kind: 'time-stamp', trusted: true }));
  });

  test('signed by a program that is not of PAdES', async () => {
    const { customer } = await people();
    const field = 'customer-1-signature';
    const cms = cmsBy(customer.signer, stamped.timeStamps);
    const bytes = await signRaw(await stampedPdf(), { field, cms, subFilter: 'adbe.pkcs7.detached' });
    expect(codesOf(await verified(bytes))).toEqual([]);
  });

  needs('qpdf')('linearised, which ends the seal and is for the content to tell', async () => {
    const bytes = await linearised(await stampedPdf());
    const found = await verified(bytes);
    expect(found.comparison).toBe('none');
    expect(new Set(codesOf(found))).toEqual(new Set(['signature-lost', 'issued-bytes-changed']));
  });
});

function withDocumentStamp(bytes: Uint8Array): Promise<Uint8Array> {
  return signRaw(bytes, {
    field: 'stamp',
    newField: '/V SIGNATURE /Rect [0 0 0 0] /F 132',
    subFilter: 'ETSI.RFC3161',
    cms: (octets) => timeStamps(sealedAt + 2 * day).stamp(octets),
  });
}

async function linearised(bytes: Uint8Array): Promise<Uint8Array> {
  const { mkdtemp, readFile, rm, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const folder = await mkdtemp(join(tmpdir(), 'countersign-verify-'));
  try {
    await writeFile(join(folder, 'a.pdf'), bytes);
    run('qpdf', ['--linearize', join(folder, 'a.pdf'), join(folder, 'b.pdf')]);
    return Uint8Array.from(await readFile(join(folder, 'b.pdf')));
  } finally {
    await rm(folder, { recursive: true });
  }
}
