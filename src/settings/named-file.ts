import { X509Certificate } from 'node:crypto';
import { CountersignError, diagnostic, exitCodes } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';

/** Reads a file that settings name. Errors: those of reading, with what to do about the settings. */
export async function readNamed(
  path: string,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    return await read(path);
  } catch (error) {
    const isMissing =
      error instanceof CountersignError && error.diagnostics.some(({ code }) => code === 'file-not-found');
    if (!isMissing) throw error;
    const hint = 'Check the path; in a file of settings it is relative to that file.';
    throw new CountersignError(diagnostic('file-not-found', error.message, { hint }), {
      exitCode: exitCodes.environment,
    });
  }
}

const certificate = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/**
 * The authorities that settings name as `ca`, as PEM.
 *
 * @returns Nothing where there is no path. Errors: `transport-settings-invalid` for a file without a certificate, which would trust
 *   nobody; those of reading.
 */
export async function readAuthorities(
  path: string | undefined,
  host: Pick<Host, 'kindOf' | 'readFile'>,
): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  if ((await host.kindOf(path)) === 'directory') throw invalid(`${path} is a folder`);
  const bytes = await readNamed(path, (file) => host.readFile(file));
  const blocks = new TextDecoder().decode(bytes).match(certificate) ?? [];
  if (blocks.length === 0) throw invalid(`${path} holds no PEM certificate`);
  if (!blocks.every(isCertificate)) throw invalid(`A certificate in ${path} is damaged`);
  return bytes;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function invalid(message: string): CountersignError {
  const hint =
    'Name a file with the certificate of the authority, between -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----.';
  return new CountersignError(diagnostic('transport-settings-invalid', message, { field: 'ca', hint }), {
    exitCode: exitCodes.environment,
  });
}
