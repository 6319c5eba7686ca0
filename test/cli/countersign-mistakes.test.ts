import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { needs, run } from '../tools.js';
import { command, outcome, signingDesk } from './signing-desk.js';

/** A place with a sealed document, and what signing a file of it as the customer comes to. */
async function atPlace() {
  const { key, place } = await signingDesk();
  const at = await place();
  const signed = (name: string, ...more: readonly string[]) =>
    outcome(['countersign', at(name), '--as', 'customer', '--key', key('customer.yaml'), ...more]);
  return { at, key, signed };
}

describe('countersign countersign refuses', () => {
  it('what is no document of this product', async () => {
    const { at, signed } = await atPlace();
    await writeFile(at('letter.pdf'), 'Dear Eva');
    await writeFile(at('foreign.pdf'), '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n');
    await command(['generate', 'fixtures/engagements/contoso.en.yaml', '--output', at('contoso.docx')]);
    expect(await signed('none.pdf')).toBe('3 file-not-found');
    expect(await signed('letter.pdf')).toBe('1 document-carries-nothing');
    expect(await signed('foreign.pdf')).toMatch(/^1 document-(?:unreadable|carries-nothing)$/);
    expect(await signed('contoso.docx')).toBe('1 pdf-not-signable');
    for (const name of ['letter.pdf', 'contoso.docx'])
      expect(await outcome(['countersign', at(name), '--list'])).toMatch(/^1 (?:document|pdf)-/);
    expect(existsSync(at('contoso.docx.signed.pdf'))).toBe(false);
  });

  needs('qpdf')('a document that is encrypted, or was written anew', async () => {
    const { at, signed } = await atPlace();
    run('qpdf', ['--encrypt', '', 'owner', '256', '--', at('contoso.pdf'), at('encrypted.pdf')]);
    run('qpdf', ['--object-streams=generate', at('contoso.pdf'), at('anew.pdf')]);
    expect(await signed('encrypted.pdf')).toMatch(/^1 (?:document-unreadable|pdf-not-signable)$/);
    expect(await signed('anew.pdf')).toBe('1 pdf-not-signable');
  });

  it('a document that is not what was sealed, unless it is told to go on', async () => {
    const { at, signed } = await atPlace();
    const bytes = await readFile(at('contoso.pdf'));
    const text = bytes.indexOf('/Title');
    await writeFile(at('changed.pdf'), bytes.with(text + 9, bytes[text + 9] === 0x30 ? 0x31 : 0x30));
    expect(await signed('changed.pdf')).toBe('4 changed-after-seal');
    expect(await signed('changed.pdf', '--even-if-changed')).toBe('0 certificate-demo');
  });

  it('fields that are not there, and values that they do not take', async () => {
    const { at, signed } = await atPlace();
    const filled = (pair: string) => signed('contoso.pdf', '--field', pair);
    expect(await filled('customer-1-dat=2026-11-30')).toBe('1 field-unknown');
    expect(await filled('customer-1-date=30.11.2026')).toBe('1 field-value-invalid');
    expect(await filled('customer-1-signature=Eva')).toBe('1 field-value-invalid');
    expect(await filled('acknowledge-initiate=yes')).toBe('1 field-value-invalid');
    expect(await filled(`customer-1-title=${'Head of everything '.repeat(9)}`)).toBe(
      '1 field-value-too-long',
    );
    expect(await filled('customer-1-title=\u{13000}')).toBe('1 field-missing-glyph');
    expect(await filled('__proto__=x')).toBe('1 field-unknown');
    expect(await filled('customer-1-date')).toBe('2 usage');
    expect(await filled('=x')).toBe('2 usage');
    const twice = ['--field', 'customer-1-title=a', '--field', 'customer-1-title=b'];
    expect(await signed('contoso.pdf', ...twice)).toBe('2 usage');
    const { stderr } = await command([
      'countersign',
      at('contoso.pdf'),
      '--field',
      'custmer-1-date=2026-11-30',
    ]);
    expect(stderr).toMatch(/hint: Did you mean customer-1-date\? Its fields are .*customer-1-name, /);
  });

  it('a file of values that is none', async () => {
    const { at, signed } = await atPlace();
    const from = async (text: string) => {
      await writeFile(at('values.yaml'), text);
      return signed('contoso.pdf', '--fields', at('values.yaml'));
    };
    for (const text of ['customer-1-title: 7', 'customer-1-title:', '- a', 'a: [b', ''])
      expect(await from(text)).toBe('1 field-values-invalid');
    expect(await from('customer-1-tite: x')).toBe('1 field-unknown');
    expect(await signed('contoso.pdf', '--fields', at('none.yaml'))).toBe('3 file-not-found');
    await writeFile(at('values.json'), '{"customer-1-title": "CIO"}');
    expect(await signed('contoso.pdf', '--fields', at('values.json'))).toBe('0 certificate-demo');
  });

  it('roles and signatories that are not there, and what is signed already', async () => {
    const { at, key, signed } = await atPlace();
    expect(await signed('contoso.pdf', '--signatory', '3')).toBe('1 field-unknown');
    expect(await signed('contoso.pdf', '--signatory', '0')).toBe('2 usage');
    expect(await signed('contoso.pdf')).toBe('0 certificate-demo');
    expect(await signed('contoso.signed.pdf', '--signatory', '1')).toBe('1 already-signed');
    expect(await signed('contoso.signed.pdf', '--field', 'customer-1-title=CEO')).toBe('1 field-locked');
    const wrong = ['countersign', at('contoso.pdf'), '--as', 'witness', '--key', key('customer.yaml')];
    expect(await outcome(wrong)).toBe('2 usage');
    expect(await outcome(['countersign', at('contoso.pdf'), '--key', key('customer.yaml')])).toBe('2 usage');
  });

  it('options that say nothing together', async () => {
    const { at } = await atPlace();
    const with_ = (...more: readonly string[]) => outcome(['countersign', at('contoso.pdf'), ...more]);
    expect(await with_()).toBe('2 usage');
    expect(await with_('--as', 'customer')).toBe('2 usage');
    expect(await with_('--field', 'customer-1-title=CIO', '--name', 'Eva')).toBe('2 usage');
    expect(await with_('--list', '--force')).toBe('2 usage');
    expect(await with_('--as', 'customer', '--key', 'k.yaml', '--name', 'Eva\nAdler')).toBe('2 usage');
  });

  it('keys that do not sign documents, and says what does', async () => {
    const { at, key } = await atPlace();
    const withKey = (file: string) =>
      outcome(['countersign', at('contoso.pdf'), '--as', 'customer', '--key', file]);
    await writeFile(at('wrong.yaml'), `signer: pem\nkey: ${key('customer.key')}\n`);
    expect(await withKey(at('wrong.yaml'))).toBe('1 signing-settings-invalid');
    expect(await withKey(at('none.yaml'))).toBe('3 file-not-found');
    const pem = (name: string, certificate = name) =>
      `signer: pem\nkey: ${key(`${name}.key`)}\ncertificate: ${key(`${certificate}.pem`)}\npassphrase: { file: ${key('passphrase')} }\n`;
    await writeFile(at('unfit.yaml'), pem('customer', 'provider'));
    expect(await withKey(at('unfit.yaml'))).toBe('3 key-unfit');
    await writeFile(at('stamps.yaml'), pem('tsa'));
    expect(await withKey(at('stamps.yaml'))).toMatch(/^3 certificate-usage/);
    const { stderr } = await command([
      'countersign',
      at('contoso.pdf'),
      ...['--as', 'customer', '--key', at('stamps.yaml')],
    ]);
    expect(new X509Certificate(await readFile(key('tsa.pem'))).subject).toContain('DEMO time stamps');
    expect(stderr).toContain('DEMO time stamps is not for signing documents: it is for time stamps');
    expect(stderr).toContain('hint: Ask for a certificate for signing documents: its extended key usage has');
    expect(existsSync(at('contoso.signed.pdf'))).toBe(false);
  });

  it('to sign without the time stamp that the settings ask for', async () => {
    const { at, key } = await atPlace();
    // Nobody listens there.
    const stamps = 'timeStamps: { address: "http://127.0.0.1:9/tsa", attempts: 1 }';
    await writeFile(
      at('stamped.yaml'),
      `signer: pkcs12\nfile: ${key('customer.p12')}\npassphrase: { file: ${key('passphrase')} }\n${stamps}\n`,
    );
    const asked = ['countersign', at('contoso.pdf'), '--as', 'customer', '--key', at('stamped.yaml')];
    expect(await outcome(asked)).toBe('3 certificate-demo time-stamp-unavailable');
    expect(existsSync(at('contoso.signed.pdf'))).toBe(false);
  });
});
