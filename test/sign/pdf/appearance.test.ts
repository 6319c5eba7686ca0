import { readFileSync } from 'node:fs';
import { PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { countersignPdf } from '../../../src/sign/index.js';
import { checkPdfUa } from '../../pdf-ua/check-pdf-ua.js';
import { described } from '../../pdf-ua/finding.js';
import { packageRoot } from '../../samples/engagements.js';
import { needs } from '../../tools.js';
import { inspect, pagesOf, withoutSpace } from '../../writers/pdf-reading.js';
import { objectsOf } from '../ground/pdf-objects.js';
import { people } from '../ground/people.js';
import { filledPdf, sealedAt, sealedPdf, sign } from '../ground/samples.js';

const chinese = { read: async () => readFileSync(`${packageRoot}templates/fonts/noto-sans-sc/regular.ttf`) };

const fill = (bytes: Uint8Array, fields: Record<string, string | boolean>, more = {}) =>
  countersignPdf(bytes, { role: 'customer', fields, at: sealedAt, ...more });

needs('pdftotext')('a field shows its value, in the colour and size of the document', async () => {
  const values = { 'customer-1-title': 'Director (“CIO”) \\ Zürich €', 'provider-1-date': '2026-12-01' };
  const filled = await fill(await sealedPdf(), values);
  const text = pagesOf(filled).join('');
  for (const value of Object.values(values)) expect(text).toContain(withoutSpace(value));
  expect(text).not.toContain(withoutSpace('Chief information officer'));
  const { fields, dictionary } = await objectsOf(filled);
  const appearance = dictionary(fields.get('provider-1-date'), 'AP')?.context;
  expect(appearance).toBeDefined();
  const stream = (await objectsOf(filled)).context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .map((object) => Buffer.from(object.contents).toString('latin1'))
    .find((content) => content.includes(Buffer.from('2026-12-01').toString('hex')));
  expect(stream).toMatch(
    /^\/Tx BMC q 0 0 [\d.]+ [\d.]+ re W n BT 0\.106 0\.153 0\.2 rg 1 0 0 1 2 [\d.]+ Tm \/Helv 8\.5 Tf <[0-9a-f]+> Tj ET Q EMC$/,
  );
});

test('an emptied field shows nothing, and a box that is ticked can be cleared', async () => {
  const filled = await filledPdf();
  const cleared = await fill(filled, { 'customer-1-date': '', 'acknowledge-initiate': false });
  const { fields, entry } = await objectsOf(cleared);
  expect(String(entry(fields.get('acknowledge-initiate'), 'AS'))).toBe('/Off');
  expect(String(entry(fields.get('customer-1-date'), 'V'))).toBe('()');
  expect((await checkPdfUa(cleared)).map(described)).toEqual([]);
});

needs('pdftotext')('a text that is a little too wide is set smaller', async () => {
  const long = 'Vice president of information technology';
  const filled = await fill(await sealedPdf(), { 'customer-1-title': long });
  expect(pagesOf(filled).join('')).toContain(withoutSpace(long));
});

needs('pdftotext')('a field of several lines breaks its text into them', async () => {
  const { sampleStatement, sampleBlocks } = await import('../../samples/statements.js');
  const { writePdf } = await import('../../writers/pdf-reading.js');
  const name = 'Maximiliane Freifrau von und zu Hohenlohe-Waldenburg '.repeat(4).trim();
  const blocks = sampleBlocks.map((block) =>
    block.kind === 'signatures'
      ? { ...block, signatures: block.signatures.map((each) => ({ ...each, name })) }
      : block,
  );
  const issued = await writePdf(sampleStatement({ blocks }));
  const other = 'Konstantin Graf von und zu Hohenlohe-Waldenburg-Schillingsfürst '.repeat(3).trim();
  const filled = await fill(issued, { 'customer-1-name': other });
  expect(pagesOf(filled).join('')).toContain(withoutSpace(other));
});

needs('pdftotext')('a signature says who signed and when', async () => {
  const { customer } = await people();
  const signed = await sign(await sealedPdf(), 'customer', customer);
  const text = pagesOf(signed).join('');
  expect(text).toContain('DigitallysignedbyEvaAdler2026-11-2215:16UTC');
  const spanish = pagesOf(await sign(await sealedPdf('es'), 'customer', customer)).join('');
  expect(spanish).toContain('FirmadodigitalmenteporEvaAdler');
});

needs('pdftotext', 'pdffonts')(
  'names in other scripts need a font, or stand in the document already',
  async () => {
    const { customer, provider } = await people();
    const sealed = await sealedPdf('zh-Hans');
    const known = await sign(sealed, 'customer', customer, {}, { name: '陈建国' });
    expect(pagesOf(known).join('').split('陈建国')).toHaveLength(
      pagesOf(sealed).join('').split('陈建国').length + 1,
    );
    const signed = await sign(
      known,
      'provider',
      provider,
      { 'provider-1-title': '项目经理' },
      {
        name: '王小明',
        typefaces: [chinese],
      },
    );
    const text = pagesOf(signed).join('');
    for (const word of ['数字签名者', '王小明', '项目经理']) expect(text).toContain(word);
    expect((await checkPdfUa(signed)).map(described)).toEqual([]);
    const fonts = inspect(signed, 'pdffonts', '{file}').trimEnd().split('\n').slice(2);
    for (const font of fonts) expect(font).toMatch(/\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/);
  },
);

needs('pdftotext')('a name of any length stays within its field', async () => {
  const { customer } = await people();
  const name = 'Maximiliane Freifrau von und zu Hohenlohe-Waldenburg '.repeat(3).trim();
  const signed = await sign(await sealedPdf(), 'customer', customer, {}, { name });
  const text = pagesOf(signed).join('');
  expect(text).toMatch(/DigitallysignedbyMaximiliane\S+…2026/);
  const { fields, dictionary, entry } = await objectsOf(signed);
  expect(String(entry(dictionary(fields.get('customer-1-signature'), 'V'), 'Name'))).toBe(`(${name})`);
});
