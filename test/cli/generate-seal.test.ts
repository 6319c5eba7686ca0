import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { createNodeHost } from '../../src/index.js';
import { makeDemoAuthority } from '../../src/sign/index.js';
import { contentsOf, inFolder } from '../end-to-end/program.js';
import { timeStampServer } from '../sign/ground/openssl-time-stamps.js';
import { needs } from '../tools.js';
import { createTestTerminal } from './test-terminal.js';

const engagement = `customer: { name: "Contoso, Ltd." }
provider: { name: Northwind Services }
statement: { number: SOR-1, issued: 2026-11-21 }
`;
const name = 'SOR-1-v1.0-en.pdf';
const year = 365 * 86_400_000;

type Ends = Parameters<typeof createTestTerminal>[0] & { readonly format?: string };

/** A folder with an engagement and the keys of a demo authority, made so many milliseconds ago. */
const ground = (
  work: (at: {
    readonly folder: string;
    readonly passphrase: string;
    settings(...lines: readonly string[]): Promise<string>;
    generate(
      args: readonly string[],
      ends?: Ends,
    ): Promise<{ exitCode: number; stdout: string; stderr: string }>;
  }) => Promise<void>,
  age = 0,
) =>
  inFolder(async (folder) => {
    const host = createNodeHost();
    await makeDemoAuthority(
      { ...host, now: () => host.now() - age },
      { folder: join(folder, 'keys'), keys: 'ec' },
    );
    await writeFile(join(folder, 'contoso.yaml'), engagement);
    const passphrase = (await readFile(join(folder, 'keys', 'passphrase'), 'utf8')).trim();
    await work({
      folder,
      passphrase,
      async settings(...lines) {
        const file = join(folder, 'keys', 'own.yaml');
        await writeFile(file, `${lines.join('\n')}\n`);
        return file;
      },
      async generate(args, { format = 'pdf', ...ends } = {}) {
        const terminal = createTestTerminal(ends);
        const out = join(folder, 'out');
        const exitCode = await run(
          ['generate', join(folder, 'contoso.yaml'), '--out', out, '-f', format, ...args],
          terminal,
        );
        // Whatever is told, the secret is not in it.
        expect(terminal.stdout() + terminal.stderr()).not.toContain(passphrase);
        return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
      },
    });
  });

const pkcs12 = ['signer: pkcs12', 'file: provider.p12'];
const withFile = [...pkcs12, 'passphrase: { file: passphrase }'];

describe('countersign generate --seal', () => {
  it('seals what it writes, and says what the certificate is worth before that', async () => {
    await ground(async ({ folder, generate }) => {
      await generate([]);
      const plain = await readFile(join(folder, 'out', name));
      const sealed = await generate(['--seal', join(folder, 'keys/provider.yaml'), '--force', '--json']);
      expect(sealed.exitCode).toBe(0);
      const { documents, diagnostics } = JSON.parse(sealed.stdout);
      expect(documents[0].seal).toMatchObject({ signer: 'DEMO Provider', level: 'B-B', demo: true });
      expect(diagnostics[0].code).toBe('certificate-demo');
      const bytes = await readFile(join(folder, 'out', name));
      expect(bytes.subarray(0, plain.length)).toEqual(plain);
      expect(bytes.length).toBeGreaterThan(plain.length);
    });
  });

  it('records the seal, leaves it alone afterwards, and puts nothing unsealed in its place', async () => {
    await ground(async ({ folder, generate }) => {
      const register = join(folder, 'register.sqlite');
      const own = ['--register', register, '--by', 'Ana'];
      const seal = ['--seal', join(folder, 'keys/provider.yaml')];
      const first = await generate([...own, ...seal]);
      expect(first.exitCode).toBe(0);
      expect(first.stderr.match(/certificate-demo/g)).toHaveLength(1);
      const bytes = await readFile(join(folder, 'out', name));
      const show = createTestTerminal();
      await run(['register', 'show', 'SOR-1', '--register', register], show);
      expect(show.stdout()).toMatch(/Seal +.*DEMO Provider/);
      for (const more of [seal, []]) {
        const again = await generate([...own, ...more, '--json']);
        expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, outcome: 'unchanged' });
        expect(await readFile(join(folder, 'out', name))).toEqual(bytes);
      }
      await writeFile(join(folder, 'out', name), 'changed');
      const refused = await generate([...own, '--force']);
      expect(refused.exitCode).toBe(1);
      expect(refused.stderr).toContain('error[issued-sealed]');
      const forced = await generate([...own, ...seal, '--force']);
      expect(forced.exitCode).toBe(0);
      expect(forced.stderr).toContain('warning[sealed-anew]');
    });
  });

  it('takes the passphrase from the environment, a file or who sits there', async () => {
    await ground(async ({ passphrase, settings, generate }) => {
      const file = await settings(...pkcs12, 'passphrase: { env: SEAL_WORD }');
      const seal = ['--seal', file, '--force'];
      expect((await generate(seal, { environment: { SEAL_WORD: passphrase } })).exitCode).toBe(0);
      expect((await generate(seal)).stderr).toContain('error[secret-missing]');
      await settings(...pkcs12);
      const there = { inputIsTerminal: true, errorIsTerminal: true };
      expect((await generate(seal, { ...there, answers: [passphrase] })).exitCode).toBe(0);
      const wrong = await generate(seal, { ...there, answers: ['wrong horse'] });
      expect([wrong.exitCode, wrong.stderr]).toEqual([3, expect.stringContaining('key-passphrase-wrong')]);
      expect(wrong.stderr).not.toContain('wrong horse');
      for (const nobody of [there, {}])
        expect((await generate(seal, nobody)).stderr).toContain('error[key-passphrase-missing]');
    });
  });

  it('looks whether there is room for what it writes before it asks for anything', async () => {
    await ground(async ({ folder, settings, generate }) => {
      await generate([]);
      const before = await readFile(join(folder, 'out', name));
      // There is no answer to the question for a passphrase.
      const there = { inputIsTerminal: true, errorIsTerminal: true };
      const refused = await generate(['--seal', await settings(...pkcs12)], there);
      expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining('error[file-exists]')]);
      expect(await readFile(join(folder, 'out', name))).toEqual(before);
    });
  });

  it('writes nothing once the user wants it to end', async () => {
    await ground(async ({ folder, generate }) => {
      const seal = ['--seal', join(folder, 'keys/provider.yaml')];
      const register = join(folder, 'register.sqlite');
      for (const more of [[], ['--register', register]]) {
        const ended = await generate([...seal, ...more], { signal: AbortSignal.abort() });
        expect(ended.exitCode).toBe(3);
        expect(ended.stderr).toContain('error[signing-interrupted]');
        expect([...(await contentsOf(folder)).keys()].filter((path) => path.endsWith(name))).toEqual([]);
      }
    });
  });

  it('writes nothing with a certificate that is not valid any more', async () => {
    await ground(async ({ folder, generate }) => {
      const { exitCode, stderr } = await generate(['--seal', join(folder, 'keys/provider.yaml')]);
      expect(exitCode).toBe(3);
      expect(stderr).toContain('error[certificate-expired]');
      expect([...(await contentsOf(folder)).keys()]).not.toContain('out');
    }, 2 * year);
  });

  it('says what is wrong with the command line and with the settings, and writes nothing', async () => {
    await ground(async ({ folder, settings, generate }) => {
      const seal = ['--seal', join(folder, 'keys/provider.yaml')];
      const wrong = async (args: readonly string[], exitCode: number, message: string) => {
        const told = await generate(args);
        expect([told.exitCode, told.stderr]).toEqual([exitCode, expect.stringContaining(message)]);
      };
      const none = await generate(seal, { format: 'docx,json' });
      expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('--seal seals PDFs')]);
      await wrong([...seal, '--esign', 'docusign'], 2, 'the service writes the file anew');
      await wrong(['--seal', join(folder, 'nothing.yaml')], 3, 'error[file-not-found]');
      const own = ['--seal', await settings(...withFile, 'timeStamp: x')];
      await wrong(own, 1, 'Did you mean timeStamps?');
      await settings('signer: pkcs12', 'file: provider.p12', 'passphrase: hunter2-in-clear');
      const clear = await generate(own);
      expect([clear.exitCode, clear.stderr]).toEqual([
        1,
        expect.stringContaining('signing-settings-invalid'),
      ]);
      expect(clear.stderr).not.toContain('hunter2');
      await writeFile(join(folder, 'contoso.yaml'), `${engagement}signing: { method: docuseal }\n`);
      await wrong([...seal, '--force'], 1, 'contoso.yaml:4:20: error[seal-esign]');
    });
  });

  needs('openssl')(
    'stamps the time where the settings say who does, and ends clearly where nobody is',
    async () => {
      await ground(async ({ folder, settings, generate }) => {
        const server = await timeStampServer();
        const stamps = `timeStamps: { address: ${server.address}, attempts: 2 }`;
        const seal = ['--seal', await settings(...withFile, stamps), '--force'];
        const { documents } = JSON.parse((await generate([...seal, '--json'])).stdout);
        expect(documents[0].seal.level).toBe('B-T');
        const before = await readFile(join(folder, 'out', name));
        server.close();
        const gone = await generate(seal);
        expect(gone.exitCode).toBe(3);
        expect(gone.stderr).toMatch(/trying again in \d+ s\n/);
        expect(gone.stderr).toContain('error[time-stamp-unavailable]');
        expect(await readFile(join(folder, 'out', name))).toEqual(before);
      });
    },
  );
});
