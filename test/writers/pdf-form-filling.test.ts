import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect } from 'vitest';
import { packageRoot } from '../samples/engagements.js';
import { sampleBlocks, sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import { inspect, writePdf } from './pdf-reading.js';

const answers = { 'provider-1-name': 'Zoë Müller €', 'customer-1-date': '2026-11-30' } as const;
const ticked = 'acknowledge-initiate';

const typingFont = readFileSync(`${packageRoot}templates/fonts/form/latin.ttf`);

function issued(): Promise<Uint8Array> {
  const blocks = sampleBlocks.map((block) =>
    block.kind === 'phase' ? { ...block, acknowledgement: `I have read ${block.code}` } : block,
  );
  return writePdf(sampleStatement({ blocks }));
}

/** Fills the form in as a program with pdf-lib does, which draws with the font that it is given. */
async function fill(document: PDFDocument): Promise<void> {
  document.registerFontkit(createRequire(import.meta.url)('fontkit'));
  const font = await document.embedFont(typingFont, { subset: true });
  const form = document.getForm();
  for (const [name, answer] of Object.entries(answers)) form.getTextField(name).setText(answer);
  form.getCheckBox(ticked).check();
  form.updateFieldAppearances(font);
}

const programs: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  async 'pdf-lib, written anew'(bytes) {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    await fill(document);
    return document.save({ useObjectStreams: false });
  },
  async 'pdf-lib, appended'(bytes) {
    const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    await fill(document);
    return document.commit({ useObjectStreams: false });
  },
  async 'PDF.js, appended'(bytes) {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const fields = (await document.getFieldObjects()) as Record<string, readonly { id: string }[]> | null;
    const set = (name: string, value: unknown) => {
      const id = fields?.[name]?.[0]?.id;
      if (id === undefined) throw new Error(`There is no field ${name}`);
      document.annotationStorage.setValue(id, { value });
    };
    for (const [name, answer] of Object.entries(answers)) set(name, answer);
    set(ticked, true);
    const saved = await document.saveDocument();
    await task.destroy();
    return saved;
  },
};

/** All objects of a file by number, as text. */
async function objectsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return new Map(
    context.enumerateIndirectObjects().map(([reference, object]) => {
      const content = object instanceof PDFRawStream ? Buffer.from(object.contents).toString('base64') : '';
      return [String(reference), `${object}${content}`];
    }),
  );
}

describe.each(Object.entries(programs))('%s', (_, program) => {
  needs('pdftotext', 'qpdf')('shows the answers and changes nothing but fields', async () => {
    const before = await issued();
    const after = await program(before);
    expect(inspect(after, 'qpdf', '--check', '{file}')).toContain('No syntax or stream encoding errors');
    const text = inspect(after, 'pdftotext', '-enc', 'UTF-8', '{file}', '-');
    for (const answer of Object.values(answers)) expect(text).toContain(answer);
    expect(text).toContain('Eva Adler');

    const document = await PDFDocument.load(after, { updateMetadata: false });
    expect(document.getForm().getCheckBox(ticked).isChecked()).toBe(true);
    expect(document.getForm().getCheckBox('acknowledge-general').isChecked()).toBe(false);
    const filled = [...Object.keys(answers), ticked].map((name) =>
      String(document.getForm().getField(name).ref),
    );
    const now = await objectsOf(after);
    for (const [reference, object] of await objectsOf(before)) {
      if (!filled.includes(reference)) expect(now.get(reference), reference).toBe(object);
    }
  });

  needs('pdffonts')('leaves no text without an embedded font', async () => {
    const fonts = inspect(await program(await issued()), 'pdffonts', '{file}')
      .trimEnd()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/);
  });
});

needs('pdffonts')('PDF.js writes with the font that the form brings', async () => {
  const fill = programs['PDF.js, appended'];
  const after = (await fill?.(await issued())) ?? new Uint8Array();
  expect(inspect(after, 'pdffonts', '{file}')).toMatch(/FORMAA\+NotoSans-Regular +TrueType +WinAnsi +yes/);
});
