import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { command, signingDesk } from './signing-desk.js';

const atTerminal = { inputIsTerminal: true, errorIsTerminal: true };

/** What signing with a passphrase from somewhere comes to; whatever it is, the passphrase is in none of it. */
async function signedWith(source: string, ends: Parameters<typeof command>[1] = {}) {
  const { key, passphrase, place } = await signingDesk();
  const at = await place();
  await copyFile(key('customer.p12'), at('eva.p12'));
  await chmod(at('eva.p12'), 0o600);
  await writeFile(at('word'), `${passphrase}\n`);
  await chmod(at('word'), source.includes('exposed') ? 0o644 : 0o600);
  await writeFile(at('eva.yaml'), `signer: pkcs12\nfile: eva.p12\n${source.replace('exposed', 'word')}`);
  const args = ['countersign', at('contoso.pdf'), '--as', 'customer', '--key', at('eva.yaml')];
  const { exitCode, stdout, stderr } = await command(args, ends);
  expect(`${stdout}${stderr}`).not.toContain(passphrase);
  const [, code] = /error\[([a-z-]+)\]/.exec(stderr) ?? [];
  return code === undefined ? exitCode : `${exitCode} ${code}`;
}

describe('the passphrase of a key', () => {
  it('comes from the environment', async () => {
    const { passphrase } = await signingDesk();
    const source = 'passphrase: { env: EVA }\n';
    expect(await signedWith(source, { environment: { EVA: passphrase } })).toBe(0);
    expect(await signedWith(source, { environment: { EVA: `${passphrase}x` } })).toBe(
      '3 key-passphrase-wrong',
    );
    expect(await signedWith(source)).toBe('3 secret-missing');
  });

  it('comes from a file that nobody else may read', async () => {
    expect(await signedWith('passphrase: { file: word }\n')).toBe(0);
    expect(await signedWith('passphrase: { file: exposed }\n')).toBe('3 secret-exposed');
    expect(await signedWith('passphrase: { file: none }\n')).toBe('3 file-not-found');
  });

  it('is asked for at the terminal where the settings name no place', async () => {
    const { passphrase } = await signingDesk();
    expect(await signedWith('', { ...atTerminal, answers: [passphrase] })).toBe(0);
    expect(await signedWith('', { ...atTerminal, answers: ['mistyped'] })).toBe('3 key-passphrase-wrong');
    expect(await signedWith('', { ...atTerminal, answers: [] })).toBe('3 key-passphrase-missing');
    expect(await signedWith('')).toBe('3 key-passphrase-missing');
  });

  it('has no place in the settings themselves', async () => {
    const { passphrase } = await signingDesk();
    expect(await signedWith(`passphrase: ${passphrase}\n`)).toBe('1 signing-settings-invalid');
  });

  it('is not asked for where the document is to blame', async () => {
    const { key, place } = await signingDesk();
    const at = await place();
    await writeFile(at('eva.yaml'), `signer: pkcs12\nfile: ${key('customer.p12')}\n`);
    const asked: string[] = [];
    const answers = new Proxy<string[]>([], {
      get: (target, name, receiver) => {
        if (name === 'shift') asked.push('asked');
        return Reflect.get(target, name, receiver);
      },
    });
    const args = ['countersign', at('contoso.pdf'), '--as', 'customer', '--key', at('eva.yaml')];
    const { stderr } = await command([...args, '--signatory', '9'], { ...atTerminal, answers });
    expect([stderr.includes('error[field-unknown]'), asked]).toEqual([true, []]);
  });
});
