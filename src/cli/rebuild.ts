import {
  type Diagnostic,
  type ExitCode,
  exitCodes,
  type RebuiltDocument,
  rebuildDocument,
  sha256,
} from '../index.js';
import { printable } from './printable.js';
import type { Report, Session } from './report.js';
import { dash, openInput } from './standard-input.js';
import { wrongUsage } from './usage.js';

export interface RebuildFlags {
  readonly brand?: string;
  readonly out?: string;
  readonly force?: true;
}

/** `countersign rebuild`: whether a document is, byte for byte, what its own data make. */
export async function rebuild(name: string, flags: RebuildFlags, session: Session): Promise<Report> {
  const { brand, out, force } = flags;
  if (out === dash) throw wrongUsage('--out takes the name of a file', 'The report goes to standard output.');
  const { host, terminal } = session;
  const { path: file, session: reading } = await openInput(name, session);
  const read = await reading.host.readFile(file);
  const { value: rebuilt, diagnostics } = await rebuildDocument(host, read, { brand });
  const exitCode = exitCodeOf(diagnostics);
  if (rebuilt === undefined) return { diagnostics, result: { file }, text: '', exitCode };
  const { bytes } = rebuilt;
  if (out !== undefined) {
    await terminal.finish(() => host.writeFiles([{ path: out, bytes }], { replace: force === true }));
  }
  return { diagnostics, result: { file, ...facts(rebuilt, out) }, text: said(file, rebuilt, out), exitCode };
}

function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(({ code }) => code === 'rebuild-differs')) return exitCodes.verification;
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.problems : exitCodes.done;
}

function facts({ format, bytes, comparison, reasons, statement }: RebuiltDocument, out: string | undefined) {
  return {
    format,
    ...comparison,
    reasons,
    rebuilt: { size: bytes.length, sha256: sha256(bytes), ...(out !== undefined && { path: out }) },
    generator: statement.generator,
    brand: statement.brand,
  };
}

function said(
  file: string,
  { bytes, comparison, reasons }: RebuiltDocument,
  out: string | undefined,
): string {
  const verdict = comparison.result === 'identical' ? 'identical' : 'not identical';
  const lines = [
    `${file}: ${verdict}`,
    ...reasons.map((reason) => `  ${reason}`),
    `  SHA-256 of the rebuilt document: ${sha256(bytes)}`,
    ...(out === undefined ? [] : [out]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
