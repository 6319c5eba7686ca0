import { CountersignError, type DemoAuthority, diagnostic, exitCodes, makeDemoAuthority } from '../index.js';
import type { Report, Session } from './report.js';
import { printable } from './printable.js';
import { wrongUsage } from './usage.js';

export interface KeysDemoFlags {
  readonly provider: string;
  readonly customer: string;
  readonly ec?: true;
}

/** `countersign keys demo`: keys and certificates to try sealing and signing with. */
export async function keysDemo(folder: string, flags: KeysDemoFlags, session: Session): Promise<Report> {
  const provider = nameOf('--provider', flags.provider);
  const customer = nameOf('--customer', flags.customer);
  const { host, terminal } = session;
  if (folder.trim() === '') throw wrongUsage('The folder has no name');
  if ((await host.kindOf(folder)) === 'file') throw taken(folder, `${folder} is a file`);
  const made = await terminal.finish(() =>
    makeDemoAuthority(host, { folder, provider, customer, keys: flags.ec ? 'ec' : 'rsa' }).catch(
      (error: unknown) => {
        const isTaken =
          error instanceof CountersignError && error.diagnostics.some(({ code }) => code === 'file-exists');
        throw isTaken ? taken(folder, `${folder} has keys already`) : error;
      },
    ),
  );
  return {
    diagnostics: [],
    result: { folder, isDemo: true, ...made },
    text: told(folder, made),
    exitCode: exitCodes.done,
  };
}

/** With `DEMO ` before it a name has 64 characters in a certificate (X.520, ub-common-name). */
const longest = 59;

function nameOf(option: string, given: string): string {
  const name = given.trim();
  if (name === '' || [...name].length > longest || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name))
    throw wrongUsage(`${option} takes a name of 1 to ${longest} characters on one line`);
  return name;
}

function taken(folder: string, message: string): CountersignError {
  const hint = `Nothing is replaced: name another folder, or delete ${folder}.`;
  return new CountersignError(diagnostic('file-exists', message, { hint }), {
    exitCode: exitCodes.environment,
  });
}

function told(folder: string, { files, provider, customer, trust }: DemoAuthority): string {
  const lines = [
    `DEMO: ${files.length} files in ${folder}. They are for trying out only: what is signed with them`,
    'proves nothing, and every report says so. Delete the folder when you are done.',
    '',
    'Seal what you issue:',
    `  countersign generate contoso.yaml --output contoso.pdf --seal ${quoted(provider)}`,
    'Sign as the customer:',
    `  countersign countersign contoso.pdf --as customer --key ${quoted(customer)}`,
    'Verify what came back:',
    `  countersign verify contoso.signed.pdf --issued contoso.pdf --trust ${quoted(trust)}`,
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./\\:~-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
