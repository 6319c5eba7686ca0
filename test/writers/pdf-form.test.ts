import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { Block, Signature, Statement } from '../../src/model/index.js';
import { bareStatement, chineseStatement, sixSignatoriesStatement } from '../samples/statement-variants.js';
import { sampleBlocks, sampleStatement, signatureLabels } from '../samples/statements.js';
import { needs } from '../tools.js';
import { pagesOf, statementOf, withoutSpace, writePdf } from './pdf-reading.js';

interface Widget {
  readonly name: string;
  readonly entries: PDFDict;
}

async function formOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const entries = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const widgets = (entries?.lookup(PDFName.of('Fields'), PDFArray).asArray() ?? []).map(
    (reference): Widget => {
      const widget = document.context.lookup(reference, PDFDict);
      return { name: textOf(widget, 'T') ?? '', entries: widget };
    },
  );
  return { document, entries, widgets };
}

function textOf(entries: PDFDict | undefined, key: string): string | undefined {
  return entries?.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
}

function flagsOf({ entries }: Widget): number {
  return entries.lookupMaybe(PDFName.of('Ff'), PDFNumber)?.asNumber() ?? 0;
}

function acknowledged(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'phase' ? { ...block, acknowledgement: `I have read ${block.code}` } : block,
  );
}

function signedBy(...people: readonly Pick<Signature, 'name' | 'title' | 'email'>[]): Statement {
  const signatures = people.map(
    (person, at): Signature => ({
      id: `customer-${at + 1}`,
      role: 'customer',
      label: 'For the customer',
      party: 'Contoso',
      ...person,
    }),
  );
  return statementOf([{ kind: 'signatures', labels: signatureLabels, signatures }]);
}

test('has a field for each thing to fill in, in reading order, each with what it is for', async () => {
  const { widgets } = await formOf(await writePdf(sampleStatement({ blocks: acknowledged(sampleBlocks) })));
  expect(widgets.map(({ name, entries }) => [name, textOf(entries, 'TU')])).toEqual([
    ['acknowledge-general', 'I have read G'],
    ['acknowledge-initiate', 'I have read I'],
    ['customer-1-signature', 'For the customer, R&D <Contoso> “Müller” AG: Signature'],
    ['customer-1-name', 'For the customer, R&D <Contoso> “Müller” AG: Name'],
    ['customer-1-title', 'For the customer, R&D <Contoso> “Müller” AG: Title'],
    ['customer-1-date', 'For the customer, R&D <Contoso> “Müller” AG: Date (YYYY-MM-DD)'],
    ['provider-1-signature', 'For the provider, Northwind Services GmbH: Signature'],
    ['provider-1-name', 'For the provider, Northwind Services GmbH: Name'],
    ['provider-1-title', 'For the provider, Northwind Services GmbH: Title'],
    ['provider-1-date', 'For the provider, Northwind Services GmbH: Date (YYYY-MM-DD)'],
  ]);
});

test('tabs go through the fields in the order of the structure, which is theirs', async () => {
  const { document, widgets } = await formOf(await writePdf(sixSignatoriesStatement()));
  const onPages = document.getPages().flatMap((page) => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    if (annotations.length > 0) expect(page.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
    return annotations.map((reference) => document.context.lookup(reference, PDFDict));
  });
  const fields = onPages.filter((entries) => entries.get(PDFName.of('Subtype')) === PDFName.of('Widget'));
  expect(fields).toEqual(widgets.map(({ entries }) => entries));
  const keys = fields.map((entries) => entries.lookup(PDFName.of('StructParent'), PDFNumber).asNumber());
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(24);
});

test('draws every state of every field itself, and prints it', async () => {
  const blocks = acknowledged(sampleBlocks);
  const { entries: form, widgets } = await formOf(await writePdf(sampleStatement({ blocks })));
  expect(form?.has(PDFName.of('NeedAppearances'))).toBe(false);
  expect(form?.lookup(PDFName.of('SigFlags'), PDFNumber).asNumber()).toBe(1);
  for (const { name, entries } of widgets) {
    expect(entries.lookup(PDFName.of('F'), PDFNumber).asNumber(), name).toBe(4);
    const appearances = entries.lookup(PDFName.of('AP'), PDFDict);
    expect(appearances.keys(), name).toEqual([PDFName.of('N')]);
    if (name.startsWith('acknowledge-')) {
      const states = appearances.lookup(PDFName.of('N'), PDFDict);
      expect(states.keys()).toEqual([PDFName.of('Yes'), PDFName.of('Off')]);
      for (const state of states.keys()) expect(states.lookup(state)).toBeInstanceOf(PDFRawStream);
    } else {
      expect(appearances.lookup(PDFName.of('N')), name).toBeInstanceOf(PDFRawStream);
    }
  }
});

test('a signature locks what its signatory has filled in and leaves others to sign', async () => {
  const { widgets } = await formOf(await writePdf(sampleStatement()));
  const signature = widgets.find(({ name }) => name === 'provider-1-signature');
  const lock = signature?.entries.lookup(PDFName.of('Lock'), PDFDict);
  // The standard wants an indirect object here.
  expect(signature?.entries.get(PDFName.of('Lock'))).not.toBe(lock);
  expect(lock?.get(PDFName.of('Action'))).toBe(PDFName.of('Include'));
  const locked = lock?.lookup(PDFName.of('Fields'), PDFArray).asArray() ?? [];
  expect(locked.map((name) => (name instanceof PDFString ? name.decodeText() : ''))).toEqual([
    'provider-1-name',
    'provider-1-title',
    'provider-1-date',
  ]);
  expect(signature?.entries.has(PDFName.of('V'))).toBe(false);
});

test('brings a whole font for what will be typed', async () => {
  const { entries: form, widgets } = await formOf(await writePdf(sampleStatement()));
  const fonts = form?.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
  const font = fonts?.lookup(PDFName.of('Helv'), PDFDict);
  expect(font?.get(PDFName.of('Encoding'))).toBe(PDFName.of('WinAnsiEncoding'));
  const file = font?.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
  expect(file).toBeInstanceOf(PDFRawStream);
  const widths = font?.lookup(PDFName.of('Widths'), PDFArray).asArray() ?? [];
  const width = (byte: number) => String(widths[byte - 0x20]);
  // The space, the w and the euro sign of Noto Sans.
  expect([0x20, 0x77, 0x80].map(width)).toEqual(['260', '786', '572']);
  for (const { name, entries } of widgets) {
    if (name.endsWith('-name'))
      expect(textOf(entries, 'DA')).toMatch(/^\/Helv 8\.5 Tf [\d.]+ [\d.]+ [\d.]+ rg$/);
  }
});

needs('pdftotext')('fills in what is known, in whatever script', async () => {
  const { widgets } = await formOf(await writePdf(chineseStatement()));
  const value = (name: string) => textOf(widgets.find((widget) => widget.name === name)?.entries, 'V');
  expect(value('customer-1-name')).toBe('李雷');
  expect(value('provider-1-name')).toBeUndefined();
  const people = [
    { name: 'Ελένη Παπαδοπούλου (李雷)', title: 'Директор' },
    { name: 'Zoë “Zo” Nguyễn', email: 'zoe@contoso.example' },
  ];
  const bytes = await writePdf(signedBy(...people));
  const text = pagesOf(bytes).join('');
  for (const known of people.flatMap((person) => Object.values(person))) {
    expect(text).toContain(withoutSpace(known));
  }
});

needs('pdftotext')('a name of any length is shown whole in a field of several lines', async () => {
  const long = 'Maximiliane Freifrau von und zu Hohenlohe-Waldenburg '.repeat(6).slice(0, 300);
  const word = 'W'.repeat(120);
  const bytes = await writePdf(signedBy({ name: long, title: word }, { name: '中'.repeat(90) }));
  const text = pagesOf(bytes).join('');
  for (const known of [long, word, '中'.repeat(90)]) expect(text).toContain(withoutSpace(known));
  const { widgets } = await formOf(bytes);
  const multiline = widgets.filter((widget) => flagsOf(widget) === 1 << 12).map(({ name }) => name);
  expect(multiline).toEqual(['customer-1-name', 'customer-1-title', 'customer-2-name']);
  for (const { entries } of widgets) {
    const box = entries.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
    expect(box.x).toBeGreaterThan(60);
    expect(box.x + box.width).toBeLessThan(540);
  }
});

test('fields side by side are level, however long the names beside them are', async () => {
  const [first, second] = sixSignatoriesStatement().blocks.flatMap((block) =>
    block.kind === 'signatures' ? block.signatures : [],
  );
  if (first === undefined || second === undefined) throw new Error('There are no signatures');
  const signatures: readonly Signature[] = [
    { ...first, party: 'A company with a name that takes more than one line', name: 'N '.repeat(90) },
    { id: 'provider-1', role: 'provider', label: 'For the provider', party: 'Northwind' },
  ];
  const statement = statementOf([{ kind: 'signatures', labels: signatureLabels, signatures }]);
  const { widgets } = await formOf(await writePdf(statement));
  const boxes = new Map(
    widgets.map(({ name, entries }) => [name, entries.lookup(PDFName.of('Rect'), PDFArray).asRectangle()]),
  );
  for (const part of ['signature', 'name', 'title', 'date']) {
    const [left, right] = [boxes.get(`customer-1-${part}`), boxes.get(`provider-1-${part}`)];
    expect(right?.y, part).toBeCloseTo(left?.y ?? 0, 1);
    // One line is as high as its own text needs, on the line of its neighbour.
    const height = part === 'name' ? boxes.get('provider-1-title')?.height : left?.height;
    expect(right?.height, part).toBeCloseTo(height ?? 0, 1);
  }
});

test('names fields once, and has no form where there is nothing to fill in', async () => {
  const twice = bareStatement().blocks.flatMap((block) =>
    block.kind === 'signatures' ? [block, block] : [],
  );
  const { widgets } = await formOf(await writePdf(statementOf(twice)));
  expect(widgets).toHaveLength(16);
  expect(new Set(widgets.map(({ name }) => name)).size).toBe(16);
  const without = await formOf(
    await writePdf(statementOf([{ kind: 'paragraph', text: [{ text: 'No form' }] }])),
  );
  expect(without.entries).toBeUndefined();
});
