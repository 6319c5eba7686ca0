import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../../src/index.js';
import { checkPdfUa } from '../../pdf-ua/check-pdf-ua.js';
import { described } from '../../pdf-ua/finding.js';
import { needs } from '../../tools.js';
import { inspect } from '../../writers/pdf-reading.js';
import { issuedPdf } from '../ground/issued.js';
import { objectsOf, textOf } from '../ground/pdf-objects.js';
import { people } from '../ground/people.js';
import {
  bothSignedPdf,
  customerFields,
  customerSignedPdf,
  filledPdf,
  providerFields,
  sealedPdf,
  sign,
} from '../ground/samples.js';
import { opensslAccepts, placedSignatures, popplerSignatures } from '../ground/verifiers.js';

const steps = [sealedPdf, filledPdf, customerSignedPdf, bothSignedPdf];

describe.each(['en', 'zh-Hans', 'es'] as const)('the statement in %s', (language) => {
  test('keeps every byte of the steps before', async () => {
    const [sealed, filled, once, twice] = await Promise.all(steps.map((step) => step(language)));
    if (!(sealed && filled && once && twice)) throw new Error('A step is missing');
    const begins = (later: Uint8Array, earlier: Uint8Array) =>
      Buffer.from(later.subarray(0, earlier.length)).equals(earlier);
    expect([begins(filled, sealed), begins(once, sealed), begins(twice, once)]).toEqual([true, true, true]);
  });

  test('is PDF/UA-1 and PDF/A-3a after each step', async () => {
    for (const step of steps) expect((await checkPdfUa(await step(language))).map(described)).toEqual([]);
  });

  needs(
    'pdfsig',
    'openssl',
    'qpdf',
  )('has valid signatures after each step', async () => {
    const { authority } = await people();
    for (const step of steps) {
      const bytes = await step(language);
      for (const placed of placedSignatures(bytes)) expect(opensslAccepts(placed, authority)).toBe(true);
      expect(inspect(bytes, 'qpdf', '--check', '{file}')).toContain('No syntax or stream encoding errors');
    }
    const signatures = popplerSignatures(await bothSignedPdf(language));
    expect(signatures.map(({ field, isWhole }) => [field, isWhole])).toEqual([
      ['customer-1-signature', false],
      ['provider-1-signature', true],
      ['seal', false],
    ]);
    for (const { validation } of signatures) expect(validation).toBe('Signature is Valid.');
  });
});

test('other programs read what was filled in, and by whom it was signed', async () => {
  const bytes = await bothSignedPdf();
  const { value } = await readDocument(bytes);
  const found = new Map(value?.fields.map((field) => [field.name, field]));
  expect(found.get('customer-1-date')).toMatchObject({ value: '2026-11-22' });
  expect(found.get('acknowledge-initiate')).toMatchObject({ state: 'checked' });
  expect(found.get('acknowledge-assess')).toMatchObject({ state: 'unchecked' });
  expect(found.get('customer-1-signature')).toMatchObject({ state: 'signed', value: 'Eva Adler' });
  expect(found.get('customer-2-signature')).toMatchObject({ state: 'unsigned' });
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const fields = z
      .record(z.string(), z.array(z.looseObject({ value: z.unknown() })))
      .parse(await document.getFieldObjects());
    expect(fields['customer-1-date']?.[0]?.value).toBe(customerFields['customer-1-date']);
    expect(fields['provider-1-date']?.[0]?.value).toBe(providerFields['provider-1-date']);
    expect(fields['acknowledge-initiate']?.[0]?.value).toBe('Yes');
  } finally {
    await task.destroy();
  }
});

test('a signature locks what its field says, as a transform over the document', async () => {
  const { fields, dictionary, entry, context } = await objectsOf(await customerSignedPdf());
  const signature = dictionary(fields.get('customer-1-signature'), 'V');
  const reference = String(entry(signature, 'Reference'));
  expect(reference).toContain('/TransformMethod /FieldMDP');
  expect(reference).toMatch(
    /\/Action \/Include\s+\/Fields \[ \(customer-1-name\) \(customer-1-title\) \(customer-1-date\) \(acknowledge-/,
  );
  expect(reference).toContain(`/Data ${context.trailerInfo.Root}`);
  expect(textOf(entry(signature, 'M'))).toBe("D:20261122151600+00'00'");
});

needs('pdfsig')('the provider may sign first, then each of the customer’s signatories', async () => {
  const { provider, customer, stranger } = await people();
  const one = await sign(await sealedPdf(), 'provider', provider, providerFields);
  const two = await sign(one, 'customer', customer, {}, { signatory: 2 });
  const three = await sign(
    two,
    'customer',
    stranger,
    { 'customer-2-date': '2026-11-25' },
    { signatory: 1 },
  ).catch((error: unknown) => error);
  // The second signatory's date is locked by that signature.
  expect(three).toMatchObject({ diagnostics: [{ code: 'field-locked', field: 'customer-2-date' }] });
  const all = await sign(two, 'customer', customer, customerFields);
  expect(popplerSignatures(all).map(({ field, validation }) => [field, validation])).toEqual(
    ['customer-1-signature', 'provider-1-signature', 'customer-2-signature', 'seal'].map((field) => [
      field,
      'Signature is Valid.',
    ]),
  );
  expect((await checkPdfUa(all)).map(described)).toEqual([]);
});

needs('pdfsig')('a document that was never sealed is signed too', async () => {
  const { customer } = await people();
  const signed = await sign(await issuedPdf(), 'customer', customer, customerFields);
  expect(popplerSignatures(signed)).toEqual([
    expect.objectContaining({
      field: 'customer-1-signature',
      validation: 'Signature is Valid.',
      isWhole: true,
    }),
  ]);
  const { catalog, dictionary, entry } = await objectsOf(signed);
  expect(String(entry(dictionary(catalog, 'AcroForm'), 'SigFlags'))).toBe('3');
});

test('the same signature at the same time gives the same bytes', async () => {
  const { customer } = await people();
  const [one, other] = await Promise.all(
    [1, 2].map(async () => sign(await sealedPdf(), 'customer', customer)),
  );
  expect(Buffer.compare(one ?? Buffer.of(1), other ?? Buffer.of(2))).toBe(0);
});
