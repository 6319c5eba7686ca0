import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { packageRoot } from '../../samples/engagements.js';

const answers = { 'customer-2-date': '2026-11-30', 'customer-1-date': '2026-12-01' } as const;
const ticked = 'acknowledge-initiate';

/** Programs with which others fill in a form, each in its own way. */
export const fillers: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  'pdf-lib with a font of its own': (bytes) => withPdfLib(bytes, false),
  'pdf-lib with objects in streams': (bytes) => withPdfLib(bytes, true),
  async 'PDF.js'(bytes) {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const fields = (await document.getFieldObjects()) as Record<string, readonly { id: string }[]> | null;
    for (const [name, value] of [...Object.entries(answers), [ticked, true] as const]) {
      const id = fields?.[name]?.[0]?.id;
      if (id === undefined) throw new Error(`There is no field ${name}`);
      document.annotationStorage.setValue(id, { value });
    }
    const saved = await document.saveDocument();
    await task.destroy();
    return saved;
  },
};

async function withPdfLib(bytes: Uint8Array, useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  document.registerFontkit(createRequire(import.meta.url)('fontkit'));
  const font = await document.embedFont(readFileSync(`${packageRoot}templates/fonts/form/latin.ttf`), {
    subset: true,
  });
  const form = document.getForm();
  for (const [name, answer] of Object.entries(answers)) form.getTextField(name).setText(answer);
  form.getCheckBox(ticked).check();
  form.updateFieldAppearances(font);
  return document.commit({ useObjectStreams });
}
