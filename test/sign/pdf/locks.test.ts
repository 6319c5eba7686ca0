import { PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { CountersignError } from '../../../src/diagnostics/index.js';
import { countersignPdf } from '../../../src/sign/index.js';
import { formOf } from '../../../src/sign/pdf/form.js';
import { openPdf, type PdfFile } from '../../../src/sign/pdf/pdf-file.js';
import { appendRevision } from '../../../src/sign/pdf/revision.js';
import { carriedOf, composed, htmlWith } from '../../samples/documents.js';
import { bareStatement } from '../../samples/statement-variants.js';
import { needs } from '../../tools.js';
import { withoutFields, writePdf } from '../../writers/pdf-reading.js';
import { issuedPdf } from '../ground/issued.js';
import { people } from '../ground/people.js';
import { customerSignedPdf, sealedAt, sign } from '../ground/samples.js';
import { popplerSignatures } from '../ground/verifiers.js';

/** The statement as if somebody had signed for the provider, with a program that locks in another way. */
async function signedWith(transform: (file: PdfFile) => PDFObject): Promise<Uint8Array> {
  const file = openPdf(await issuedPdf());
  const field = formOf(file).fields.get('provider-1-signature');
  if (field === undefined) throw new Error('There is no such field');
  const signature = file.context.obj({ Type: 'Sig' });
  signature.set(PDFName.of('Reference'), file.context.obj([transform(file)]));
  const changed = field.dictionary.clone();
  changed.set(PDFName.of('V'), signature);
  return appendRevision(file, new Map([[field.reference, changed]])).bytes;
}

const locking = (action: string, names: readonly string[]) => (file: PdfFile) => {
  const parameters = file.context.obj({ Action: action });
  parameters.set(PDFName.of('Fields'), file.context.obj(names.map((name) => PDFString.of(name))));
  return file.context.obj({ TransformMethod: 'FieldMDP', TransformParams: parameters });
};

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof CountersignError ? error.diagnostics[0]?.code : undefined;
}

test('a signature that locks all fields is the last one', async () => {
  const { customer } = await people();
  expect(await codeOf(sign(await signedWith(locking('All', [])), 'customer', customer))).toBe('field-locked');
});

needs('pdfsig')('one that locks all but some leaves these to fill in and sign', async () => {
  const { customer } = await people();
  const left = ['customer-1-signature', 'customer-1-date'];
  const locked = await signedWith(locking('Exclude', left));
  const [date, title] = [{ 'customer-1-date': '2026-11-30' }, { 'customer-1-title': 'Other' }];
  expect(await codeOf(sign(locked, 'customer', customer, title))).toBe('field-locked');
  expect(popplerSignatures(await sign(locked, 'customer', customer, date))).toContainEqual(
    expect.objectContaining({ field: 'customer-1-signature', validation: 'Signature is Valid.' }),
  );
});

test('nothing is signed where a seal permits no change', async () => {
  const { customer } = await people();
  const closed = await signedWith(({ context }) =>
    context.obj({ TransformMethod: 'DocMDP', TransformParams: { P: 1 } }),
  );
  expect(await codeOf(sign(closed, 'customer', customer))).toBe('field-locked');
});

test('what was signed cannot be filled in anew, by its signatory neither', async () => {
  const fields = { 'customer-1-name': 'Somebody else', 'acknowledge-assess': true };
  for (const [name, value] of Object.entries(fields)) {
    const again = countersignPdf(await customerSignedPdf(), {
      role: 'customer',
      fields: { [name]: value },
      at: sealedAt,
    });
    expect(await codeOf(again)).toBe('field-locked');
  }
});

test('a statement in another format is not signed here', async () => {
  const { customer } = await people();
  const html = htmlWith(carriedOf(await composed()));
  expect(await codeOf(sign(html, 'customer', customer))).toBe('pdf-not-signable');
});

test('a statement for a service that signs has no field to sign in', async () => {
  const { customer } = await people();
  const tagged = await writePdf(withoutFields(bareStatement()));
  expect(await codeOf(sign(tagged, 'customer', customer))).toBe('field-unknown');
  expect(await codeOf(sign(tagged, 'customer', customer, {}, { signatory: 1 }))).toBe('field-unknown');
});
