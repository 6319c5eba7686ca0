import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../src/index.js';
import { checkPdfUa } from '../pdf-ua/check-pdf-ua.js';
import { described } from '../pdf-ua/finding.js';
import { packageRoot } from '../samples/engagements.js';
import { documentsOf, matrix } from '../samples/matrix.js';

const answers = { 'customer-1-date': '2026-11-30', 'provider-1-date': '2026-12-01' } as const;

const fontkit: Parameters<PDFDocument['registerFontkit']>[0] = createRequire(import.meta.url)('fontkit');

/** Programs that fill in a form and append what they changed. */
const programs: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  async 'pdf-lib'(bytes) {
    const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    document.registerFontkit(fontkit);
    const typingFont = readFileSync(`${packageRoot}templates/fonts/form/latin.ttf`);
    const font = await document.embedFont(typingFont, { subset: true });
    const form = document.getForm();
    for (const [name, answer] of Object.entries(answers)) form.getTextField(name).setText(answer);
    form.updateFieldAppearances(font);
    return document.commit({ useObjectStreams: false });
  },
  async 'PDF.js'(bytes) {
    const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
    try {
      const document = await task.promise;
      const fields = fieldsSchema.parse(await document.getFieldObjects());
      for (const [name, value] of Object.entries(answers))
        document.annotationStorage.setValue(fields[name]?.[0]?.id ?? name, { value });
      return await document.saveDocument();
    } finally {
      await task.destroy();
    }
  },
};

const fieldsSchema = z.record(z.string(), z.array(z.object({ id: z.string() })));

/* Engagements of one language and script each, which are signed in the document. */
const cases = matrix.filter(
  ({ seed, engagement }) =>
    engagement.engagement.signing.method === 'fields' && seed !== '2016-04.en' && seed !== '2016-10.en',
);
const first = [...new Map(cases.map((entry) => [entry.seed, entry])).values()];

describe.each(first)('the PDF of $name', (entry) => {
  test.each(Object.entries(programs))('breaks no rule when it is filled in with %s', async (_, program) => {
    const [issued] = await documentsOf(entry, ['pdf']);
    const filled = await program(issued?.bytes ?? new Uint8Array());
    const { value: read } = await readDocument(filled);
    for (const [name, value] of Object.entries(answers))
      expect(read?.fields).toContainEqual(expect.objectContaining({ name, value, state: 'filled' }));
    expect((await checkPdfUa(filled)).map(described)).toEqual([]);
  });
});
