import { CountersignError, type Diagnostic, exitCodes, hasErrors } from '../diagnostics/index.js';
import { checkCertificate } from './certificates/index.js';
import { openSigner, openSignerFile, type SigningGround } from './keys/index.js';
import type { LastingKey } from './pdf/index.js';
import { openRevocation } from './revocation/index.js';
import { openTimeStamps, type TimeStampGround } from './time-stamp/index.js';

/** What signs, how lasting, and what there is to say about its certificate. */
export interface Signing extends LastingKey {
  /** Of the certificate; what comes up later is told by `warned`. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Opens all that signatures need, once for as many as there are: the key, time stamps and revocation data where the settings ask for them. The
 * certificate is checked before anything is signed.
 *
 * @param settings A program's own, or the path of a file of settings (YAML).
 * Errors: those of `openSigner`, `certificate-…`; those of opening time stamps.
 */
export async function openSigning(
  settings: object | string,
  ground: SigningGround & TimeStampGround,
): Promise<Signing> {
  const { signer, level } =
    typeof settings === 'string'
      ? await openSignerFile(settings, ground)
      : await openSigner(settings, ground);
  const problems = checkCertificate(signer, ground.host.now());
  if (hasErrors(problems)) throw new CountersignError(problems, { exitCode: exitCodes.environment });
  const { timeStamps, longTerm } = level;
  return {
    signer,
    ...(timeStamps && { timeStamps: await openTimeStamps(timeStamps, ground) }),
    ...(longTerm && { longTerm: collecting(ground) }),
    warnings: problems,
  };
}

/** Collects for one document after the other, and tells what is missing once. Errors: `certificate-revoked`. */
function collecting(ground: TimeStampGround): NonNullable<LastingKey['longTerm']> {
  const revocation = openRevocation(ground);
  const told = new Set<string>();
  return async (chains) => {
    const { value, diagnostics } = await revocation.collect(chains);
    if (hasErrors(diagnostics)) throw new CountersignError(diagnostics, { exitCode: exitCodes.environment });
    for (const problem of diagnostics.filter(({ message }) => !told.has(message))) {
      told.add(problem.message);
      ground.warned?.(problem);
    }
    return value;
  };
}
