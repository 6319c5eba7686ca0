import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../diagnostics/index.js';
import { readSecret, type SecretSource } from '../../settings/index.js';
import type { SigningGround } from './surroundings.js';

/**
 * The passphrase of a file, from where the settings say, or from who sits before it. Errors: `key-passphrase-missing`; `secret-missing`,
 * `secret-exposed`, those of reading a file.
 */
export async function passphraseOf(
  file: string,
  source: SecretSource | undefined,
  ground: SigningGround,
): Promise<string> {
  if (source !== undefined) return readSecret(source, ground);
  if (ground.ask === undefined)
    throw keyProblem('key-passphrase-missing', `${file} is protected by a passphrase, and none is given`);
  return ground.ask(`Passphrase of ${file}`);
}

/** An error of keys. Only what stands in the settings may be in the message, never what was read. */
export function keyProblem(code: DiagnosticCode, message: string, hint?: string): CountersignError {
  return new CountersignError(diagnostic(code, message, { hint }), { exitCode: exitCodes.environment });
}
