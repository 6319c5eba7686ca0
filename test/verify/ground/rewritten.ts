import { PDFDocument } from '@cantoo/pdf-lib';
import { stampedPdf } from '../../sign/ground/samples.js';
import type { Attack } from './attack.js';

/** A file that a program wrote anew, as honest ones do, which ends its seal. */
export const rewritten: Attack = {
  name: 'written anew by another program',
  code: 'signature-lost',
  says: 'it leaves out more or something else than itself',
  async make() {
    const document = await PDFDocument.load(await stampedPdf(), { updateMetadata: false });
    return document.save({ useObjectStreams: false });
  },
};
