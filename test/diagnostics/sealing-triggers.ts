import { PDFDocument } from '@cantoo/pdf-lib';
import { CountersignError, type Diagnostic } from '../../src/diagnostics/index.js';
import { createMemoryHost } from '../../src/host/index.js';
import { readFieldValues } from '../../src/sign/index.js';
import { people } from '../sign/ground/people.js';
import { customerSignedPdf, seal, sealedPdf, sign } from '../sign/ground/samples.js';

type Trigger = () => Promise<readonly Diagnostic[]>;
type Signing = Parameters<typeof sign>;

/** What is told of it when the customer signs the sealed statement, or what comes of it here. */
const refused =
  (fields: Signing[3] = {}, more: Signing[4] = {}, document = sealedPdf): Trigger =>
  async () => {
    try {
      await sign(await document(), 'customer', (await people()).customer, fields, more);
    } catch (error) {
      if (error instanceof CountersignError) return error.diagnostics;
      throw error;
    }
    return [];
  };

async function writtenAnew(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await sealedPdf(), { updateMetadata: false });
  return document.save();
}

/** As an overlay would: the first page has another rotation. */
async function turned(): Promise<Uint8Array> {
  const options = { forIncrementalUpdate: true, updateMetadata: false };
  const document = await PDFDocument.load(await sealedPdf(), options);
  document.getPage(0).node.set(document.context.obj('Rotate'), document.context.obj(90));
  return document.commit({ useObjectStreams: false });
}

const growing = () => {
  let size = 8000;
  return {
    async stamp() {
      size *= 2;
      return Buffer.concat([Buffer.of(0x04, 0x82, size >> 8, size & 0xff), Buffer.alloc(size)]);
    },
  };
};

/** Sealing, filling in and signing a PDF. */
export const sealingTriggers = {
  'pdf-not-signable': refused({}, {}, writtenAnew),
  'already-sealed': async () => {
    const error: unknown = await seal(await sealedPdf(), (await people()).provider).catch((each) => each);
    return error instanceof CountersignError ? error.diagnostics : [];
  },
  'signature-too-large': async () => refused({}, { timeStamps: growing() })(),
  'field-values-invalid': async () => {
    const host = createMemoryHost({ '/values.yaml': 'customer-1-title: 7' });
    const error: unknown = await readFieldValues('/values.yaml', host).catch((each) => each);
    return error instanceof CountersignError ? error.diagnostics : [];
  },
  'field-unknown': refused({ 'customer-1-dat': '2026-11-30' }),
  'field-value-invalid': refused({ 'customer-1-date': '30.11.2026' }),
  'field-value-too-long': refused({ 'customer-1-title': 'Head of everything '.repeat(8) }),
  'field-missing-glyph': refused({ 'customer-1-title': 'Директор' }),
  'field-locked': refused({ 'customer-1-date': '2026-11-30' }, { signatory: 2 }, customerSignedPdf),
  'already-signed': refused({}, { signatory: 1 }, customerSignedPdf),
  'changed-after-seal': refused({}, {}, turned),
} as const satisfies Readonly<Record<string, Trigger>>;
