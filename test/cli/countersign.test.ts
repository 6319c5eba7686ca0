import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createNodeHost, readDocument } from '../../src/index.js';
import { certificatesOf } from '../../src/sign/index.js';
import { issuedContent, verifyReturned } from '../../src/verify/index.js';
import { timeStampServer } from '../sign/ground/openssl-time-stamps.js';
import { popplerSignatures } from '../sign/ground/verifiers.js';
import { needs } from '../tools.js';
import { pagesOf } from '../writers/pdf-reading.js';
import { command, outcome, signingDesk } from './signing-desk.js';

const customer = ['--as', 'customer', '--key'];
const provider = ['--as', 'provider', '--key'];

/** Values of the fields of a document by name. */
async function valuesOf(bytes: Uint8Array): Promise<Readonly<Record<string, string | undefined>>> {
  const { value } = await readDocument(bytes);
  return Object.fromEntries(value?.fields.map(({ name, state, value: held }) => [name, held ?? state]) ?? []);
}

describe('countersign countersign', () => {
  it('writes nothing once the user wants it to end', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    const args = ['countersign', at('contoso.pdf'), ...customer, key('customer.yaml')];
    const ended = await outcome(args, { signal: AbortSignal.abort() });
    expect(ended).toBe('3 certificate-demo signing-interrupted');
    expect(existsSync(at('contoso.signed.pdf'))).toBe(false);
  });

  it('fills in and signs beside the file, as the customer and then as the provider', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    const fields = ['--field', 'customer-1-date=2026-11-30', '--field', 'acknowledge-initiate=true'];
    const first = await command([
      'countersign',
      at('contoso.pdf'),
      ...customer,
      key('customer.yaml'),
      ...fields,
    ]);
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toBe(`${at('contoso.signed.pdf')}
  Signed      customer-1-signature, by DEMO Eva Adler
  Time stamp  no
  Filled in   customer-1-date, acknowledge-initiate
`);
    expect(first.stderr).toContain('warning[certificate-demo]: The certificate of DEMO Eva Adler');
    const second = ['countersign', at('contoso.signed.pdf'), ...provider, key('provider.yaml')];
    expect(await outcome(second)).toBe('0 certificate-demo');
    const [issued, once, twice] = await Promise.all(
      ['contoso.pdf', 'contoso.signed.pdf', 'contoso.signed-2.pdf'].map((name) => readFile(at(name))),
    );
    if (!(issued && once && twice)) throw new Error('A document is missing');
    expect(once.subarray(0, issued.length).equals(issued)).toBe(true);
    expect(twice.subarray(0, once.length).equals(once)).toBe(true);
    expect(await valuesOf(twice)).toMatchObject({
      'customer-1-date': '2026-11-30',
      'acknowledge-initiate': 'Yes',
      'customer-1-signature': 'DEMO Eva Adler',
      'provider-1-signature': 'DEMO Northwind',
      'customer-2-signature': 'unsigned',
    });
    const { value } = await readDocument(issued);
    if (value === undefined) throw new Error('The statement cannot be read back');
    const host = createNodeHost();
    const trust = (await certificatesOf([key('root.pem')], host)).map(({ der }) => der);
    const content = issuedContent(value.statement);
    const report = await verifyReturned(twice, { issued, content, trust, at: host.now() });
    expect(report).toMatchObject({ verdict: 'accepted-with-remarks', comparison: 'bytes' });
    // What is remarked is that it is a demo, that nobody stamped the time, and that a signatory is missing.
    expect(new Set(report.reasons.map(({ code }) => code))).toEqual(
      new Set(['signer-demo', 'time-unproven', 'signature-open']),
    );
    expect(report.signatures.map(({ kind, trusted, demo }) => [kind, trusted, demo])).toEqual(
      expect.arrayContaining([
        ['seal', true, true],
        ['countersignature', true, true],
      ]),
    );
  });

  needs('pdfsig', 'pdftotext')('makes what poppler accepts, in any script', async () => {
    const { key, place } = await signingDesk();
    const at = await place('zh-Hans');
    const typed = [
      '--name',
      '王小明 Ольга',
      '--reason',
      '同意',
      '--location',
      '上海',
      '--field',
      'customer-1-title=副总裁',
    ];
    const args = ['countersign', at('contoso.pdf'), ...customer, key('customer.yaml'), ...typed];
    expect(await outcome(args)).toBe('0 certificate-demo');
    await command(['countersign', at('contoso.signed.pdf'), ...provider, key('provider.yaml')]);
    const bytes = await readFile(at('contoso.signed-2.pdf'));
    const signatures = popplerSignatures(bytes);
    expect(signatures.map(({ field, validation }) => [field, validation])).toEqual([
      ['customer-1-signature', 'Signature is Valid.'],
      ['provider-1-signature', 'Signature is Valid.'],
      ['seal', 'Signature is Valid.'],
    ]);
    const text = pagesOf(bytes).join('');
    for (const words of ['王小明Ольга', '副总裁', '数字签名者']) expect(text).toContain(words);
  });

  it('only fills in where there is no key, and says that nothing is signed', async () => {
    const { place } = await signingDesk();
    const at = await place();
    await writeFile(at('values.yaml'), 'customer-1-date: 2026-11-30\nacknowledge-initiate: true\n');
    const given = ['--fields', at('values.yaml'), '--field', 'customer-1-title=CIO = chief'];
    const { stdout } = await command(['countersign', at('contoso.pdf'), ...given]);
    expect(stdout).toContain(`${at('contoso.filled.pdf')}\n  Signed     no, filled in alone\n`);
    expect(await valuesOf(await readFile(at('contoso.filled.pdf')))).toMatchObject({
      'customer-1-date': '2026-11-30',
      'customer-1-title': 'CIO = chief',
      'acknowledge-initiate': 'Yes',
      'customer-1-signature': 'unsigned',
    });
    const cleared = ['--field', 'customer-1-title=', '--field', 'acknowledge-initiate=false'];
    expect(await outcome(['countersign', at('contoso.filled.pdf'), ...cleared, '--force'])).toBe('0');
    expect(await valuesOf(await readFile(at('contoso.filled.pdf')))).toMatchObject({
      'customer-1-title': 'empty',
      'acknowledge-initiate': 'unchecked',
    });
  });

  it('signs as the signatory who is named, with the name, reason and place that are given', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    const who = ['--signatory', '2', '--name', 'Marcus Lindqvist', '--reason', 'Agreed'];
    const asked = [...customer, key('customer.yaml'), ...who, '--location', 'Buffalo', '--json'];
    const { stdout, stderr } = await command(['countersign', at('contoso.pdf'), ...asked]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      output: { path: at('contoso.signed.pdf') },
      filled: [],
      signature: {
        field: 'customer-2-signature',
        role: 'customer',
        name: 'Marcus Lindqvist',
        certificate: { name: 'DEMO Eva Adler', isDemo: true },
        isStamped: false,
      },
      diagnostics: [{ code: 'certificate-demo' }],
    });
    const written = (await readFile(at('contoso.signed.pdf'))).toString('latin1');
    for (const entry of ['/Reason (Agreed)', '/Location (Buffalo)', '/Name (Marcus Lindqvist)'])
      expect(written).toContain(entry);
    // The first is next.
    const next = ['countersign', at('contoso.signed.pdf'), ...customer, key('customer.yaml')];
    expect((await command(next)).stdout).toContain('customer-1-signature');
  });

  it('writes where it is told to, to standard output too', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    const args = ['countersign', at('contoso.pdf'), ...customer, key('customer.yaml'), '--output'];
    expect((await command([...args, '-'])).stdout).toMatch(/^%PDF-/);
    expect(await outcome([...args, at('new/mine.pdf')])).toBe('0 certificate-demo');
    expect(existsSync(at('new/mine.pdf'))).toBe(true);
    expect(await outcome([...args, at('new/mine.pdf')])).toBe('3 file-exists');
    expect(await outcome([...args, at('new/mine.pdf'), '--force'])).toBe('0 certificate-demo');
    expect(await outcome([...args, '-', '--json'])).toBe('2');
    expect(await outcome([...args, '-'], { outputIsTerminal: true })).toBe('2 usage');
  });

  it('lists the fields with what they hold, and what is locked', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    const { stdout } = await command(['countersign', at('contoso.pdf'), '--list']);
    expect(stdout).toMatch(/^NAME +KIND +STATE +VALUE +LABEL\n/);
    expect(stdout).toMatch(/^customer-1-title +text +filled +Chief information officer +For the customer/m);
    await command(['countersign', at('contoso.pdf'), ...customer, key('customer.yaml')]);
    const listed = JSON.parse(
      (await command(['countersign', at('contoso.signed.pdf'), '--list', '--json'])).stdout,
    );
    expect(listed.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'customer-1-title', kind: 'text', locked: true }),
        expect.objectContaining({ name: 'provider-1-title', locked: false }),
        expect.objectContaining({ name: 'customer-1-signature', state: 'signed', value: 'DEMO Eva Adler' }),
      ]),
    );
  });

  needs('openssl')('stamps the time where the settings name an authority', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    const { address } = await timeStampServer();
    const secret = `passphrase: { file: ${key('passphrase')} }`;
    const settings = `signer: pkcs12\nfile: ${key('customer.p12')}\n${secret}\ntimeStamps: { address: "${address}" }\n`;
    await writeFile(at('eva.yaml'), settings);
    const asked = ['countersign', at('contoso.pdf'), ...customer, at('eva.yaml')];
    expect((await command(asked)).stdout).toContain('\n  Time stamp  yes\n');
    expect((await readFile(at('contoso.signed.pdf'))).toString('latin1')).toContain(
      Buffer.from('060b2a864886f70d010910020e', 'hex').toString('hex'),
    );
  });
});
