import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { CountersignError } from '../../../src/diagnostics/index.js';
import { sealPdf } from '../../../src/sign/index.js';
import { checkPdfUa } from '../../pdf-ua/check-pdf-ua.js';
import { described } from '../../pdf-ua/finding.js';
import { bareStatement } from '../../samples/statement-variants.js';
import { needs } from '../../tools.js';
import { inspect, statementOf, withoutFields, writePdf } from '../../writers/pdf-reading.js';
import { issuedPdf } from '../ground/issued.js';
import { objectsOf, textOf } from '../ground/pdf-objects.js';
import { people } from '../ground/people.js';
import { longTermPdf, seal, sealedAt, sealedPdf, stampedPdf } from '../ground/samples.js';
import { opensslAccepts, placedSignatures, popplerSignatures } from '../ground/verifiers.js';

const languages = ['en', 'zh-Hans', 'es'] as const;

describe.each(languages)('the sealed statement in %s', (language) => {
  test('begins with the issued file, byte for byte, and is the same each time', async () => {
    const [issued, sealed] = [await issuedPdf(language), await sealedPdf(language)];
    expect(Buffer.from(sealed.subarray(0, issued.length)).equals(issued)).toBe(true);
    expect(Buffer.from(await seal(issued, (await people()).provider)).equals(sealed)).toBe(true);
  });

  test('is PDF/UA-1 and PDF/A-3a as before', async () => {
    for (const bytes of [await sealedPdf(language), await stampedPdf(language), await longTermPdf(language)])
      expect((await checkPdfUa(bytes)).map(described)).toEqual([]);
  });

  needs(
    'pdfsig',
    'openssl',
    'qpdf',
  )('is valid to poppler, OpenSSL and qpdf', async () => {
    const { authority, stranger } = await people();
    for (const bytes of [await sealedPdf(language), await stampedPdf(language)]) {
      expect(popplerSignatures(bytes)).toEqual([
        expect.objectContaining({ field: 'seal', validation: 'Signature is Valid.', isWhole: true }),
      ]);
      const [placed] = placedSignatures(bytes);
      if (placed === undefined) throw new Error('There is no signature');
      expect(opensslAccepts(placed, authority)).toBe(true);
      expect(opensslAccepts(placed, stranger.signer.chain[0] ?? authority)).toBe(false);
      expect(inspect(bytes, 'qpdf', '--check', '{file}')).toContain('No syntax or stream encoding errors');
    }
  });

  needs('pdftoppm')('looks as before', async () => {
    const drawn = (bytes: Uint8Array) => inspect(bytes, 'pdftoppm', '-r', '40', '{file}');
    expect(drawn(await sealedPdf(language))).toBe(drawn(await issuedPdf(language)));
  });
});

test('certifies the document: fields may be filled in and signed, nothing else', async () => {
  const { catalog, dictionary, entry, fields, document } = await objectsOf(await sealedPdf());
  const signature = dictionary(dictionary(catalog, 'Perms'), 'DocMDP');
  const field = fields.get('seal');
  expect(field && entry(field, 'V')).toBe(signature);
  expect(String(entry(signature, 'SubFilter'))).toBe('/ETSI.CAdES.detached');
  expect(String(entry(signature, 'Reference'))).toMatch(
    /\/TransformMethod \/DocMDP\s+\/TransformParams <<\s+\/Type \/TransformParams\s+\/P 2\s+\/V \/1\.2\s+>>/,
  );
  expect(String(entry(dictionary(catalog, 'AcroForm'), 'SigFlags'))).toBe('3');
  expect(String(field && entry(field, 'Rect'))).toBe('[ -1 -1 -1 -1 ]');
  const annotations = document.getPage(0).node.Annots()?.asArray() ?? [];
  expect(annotations.map((each) => document.context.lookup(each, PDFDict))).toContain(field);
  expect(document.getPage(0).node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
});

test('says who, when, why and where, in any script', async () => {
  const { signer } = (await people()).provider;
  const facts = { name: '北风 (Zürich) \\', reason: 'Issued as N-1', location: 'München' };
  const sealed = await sealPdf(await issuedPdf(), { signer, at: sealedAt, ...facts });
  const { dictionary, entry, catalog } = await objectsOf(sealed);
  const signature = dictionary(dictionary(catalog, 'Perms'), 'DocMDP');
  const texts = ['Name', 'Reason', 'Location', 'M'].map((key) => textOf(entry(signature, key)));
  expect(texts).toEqual([...Object.values(facts), "D:20261121151600+00'00'"]);
});

test('the bytes that are signed are all but the signature, which zeros fill up', async () => {
  const sealed = await stampedPdf();
  const [placed] = placedSignatures(sealed);
  const [, first = 0, second = 0, rest = 0] = placed?.range ?? [];
  expect(second + rest).toBe(sealed.length);
  const contents = Buffer.from(sealed.subarray(first, second)).toString('latin1');
  expect(contents).toMatch(/^<[0-9a-f]+>$/);
  expect(contents.slice((placed?.cmsEnd ?? 0) - first, -1)).toMatch(/^0*$/);
});

test('a document without a form gets one', async () => {
  const issued = await writePdf(withoutFields(bareStatement()));
  const sealed = await seal(issued, (await people()).provider);
  expect((await objectsOf(sealed)).fields.size).toBe(1);
  expect((await checkPdfUa(sealed)).map(described)).toEqual([]);
  const small = await writePdf(statementOf([{ kind: 'paragraph', text: [{ text: 'One page' }] }]));
  expect((await checkPdfUa(await seal(small, (await people()).provider))).map(described)).toEqual([]);
});

test('makes more room for a signature that is larger than was thought', async () => {
  const { provider } = await people();
  const sizes = [20_000, 20_000];
  const timeStamps = { stamp: async () => octetString(sizes.shift() ?? 0) };
  const sealed = await seal(await issuedPdf(), provider, { timeStamps });
  expect(sizes).toEqual([]);
  expect(placedSignatures(sealed)[0]?.cms.length).toBeGreaterThan(20_000);
});

test('ends where the signature grows each time', async () => {
  let size = 5000;
  const timeStamps = {
    async stamp() {
      size *= 2;
      return octetString(size);
    },
  };
  const sealing = seal(await issuedPdf(), (await people()).provider, { timeStamps });
  await expect(sealing).rejects.toMatchObject({ diagnostics: [{ code: 'signature-too-large' }] });
});

test('seals once, and nothing but a whole PDF as it was written', async () => {
  const { provider } = await people();
  const issued = await issuedPdf();
  const refused = async (bytes: Uint8Array) => {
    const error: unknown = await seal(bytes, provider).catch((reason: unknown) => reason);
    return error instanceof CountersignError ? error.diagnostics[0]?.code : error;
  };
  expect(await refused(await sealedPdf())).toBe('already-sealed');
  expect(await refused(issued.subarray(0, -300))).toBe('pdf-not-signable');
  expect(await refused(Buffer.from('no PDF'))).toBe('pdf-not-signable');
  const { document } = await objectsOf(issued);
  expect(await refused(await document.save())).toBe('pdf-not-signable');
});

test('keeps what proves the certificates, beside the signature it is for', async () => {
  const [stamped, kept] = [await stampedPdf(), await longTermPdf()];
  expect(Buffer.from(kept.subarray(0, stamped.length)).equals(stamped)).toBe(true);
  const { catalog, dictionary } = await objectsOf(kept);
  const store = dictionary(catalog, 'DSS');
  const related = dictionary(store, 'VRI');
  expect(related?.keys().map((key) => key.decodeText())).toEqual([expect.stringMatching(/^[0-9A-F]{40}$/)]);
  expect(String(store?.lookup(PDFName.of('Certs')))).toMatch(/^\[(?: \d+ 0 R){4} \]$/);
});

/** Some DER of this length or a little more. */
function octetString(length: number): Uint8Array {
  return Buffer.concat([Buffer.of(0x04, 0x82, length >> 8, length & 0xff), Buffer.alloc(length)]);
}
