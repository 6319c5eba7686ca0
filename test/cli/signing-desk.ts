import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.js';
import { makeDemoAuthority, openSigning, sealPdf } from '../../src/sign/index.js';
import { issuedPdf, type Language } from '../sign/ground/issued.js';
import { groundOf } from '../sign/ground/signing-ground.js';
import { createTestTerminal } from './test-terminal.js';

/** Where documents are signed: keys of a demo authority, and folders for documents that are sealed with them. */
export interface SigningDesk {
  /** Path of one of the authority's files. */
  key(name: string): string;
  /** What opens all keys. */
  readonly passphrase: string;
  /** A new folder in which `contoso.pdf` is, sealed; gives paths in it. */
  place(language?: Language): Promise<(name: string) => string>;
}

let known: Promise<SigningDesk> | undefined;

/** The same one all through a run. */
export function signingDesk(): Promise<SigningDesk> {
  known ??= makeDesk();
  return known;
}

async function makeDesk(): Promise<SigningDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-desk-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const keys = join(folder, 'keys');
  const ground = groundOf();
  await makeDemoAuthority(ground.host, {
    folder: keys,
    provider: 'Northwind',
    customer: 'Eva Adler',
    keys: 'ec',
  });
  const signing = await openSigning(join(keys, 'provider.yaml'), { ...ground, wait: async () => undefined });
  let places = 0;
  return {
    key: (name) => join(keys, name),
    passphrase: readFileSync(join(keys, 'passphrase'), 'utf8').trim(),
    async place(language = 'en') {
      places += 1;
      const place = join(folder, `place-${places}`);
      mkdirSync(place);
      const issued = await issuedPdf(language);
      const seal = { ...signing, at: ground.host.now(), name: 'Northwind Services' };
      writeFileSync(join(place, 'contoso.pdf'), await sealPdf(issued, seal));
      return (name) => join(place, name);
    },
  };
}

/** Runs a command line in this process, at the ends that are given. */
export async function command(
  args: readonly string[],
  ends: Parameters<typeof createTestTerminal>[0] = {},
): Promise<{ exitCode: number; stdout: string; stderr: string; bytes: Uint8Array }> {
  const terminal = createTestTerminal(ends);
  const exitCode = await run(args, terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr(), bytes: terminal.bytes() };
}

/** Exit code, and the codes of what is told. */
export async function outcome(
  args: readonly string[],
  ends: Parameters<typeof createTestTerminal>[0] = {},
): Promise<string> {
  const { exitCode, stderr } = await command(args, ends);
  const codes = [...stderr.matchAll(/\b(?:error|warning)\[([a-z-]+)\]/g)].map(([, code]) => code);
  return [exitCode, ...codes].join(' ');
}
