import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import { PassingError, webFailure } from '../../../host/index.js';

/**
 * Why a server could not be asked, fit to be shown: Node's message is left out, for it may hold an address with a secret.
 *
 * @param server Host and port.
 */
export function unreachable(error: unknown, server: string): CountersignError {
  const { kind, code } = webFailure(error);
  switch (kind) {
    case 'untrusted':
      return final('transport-insecure', `${server} is not trusted: ${code}`);
    case 'unknown':
      return final('transport-unreachable', `There is no host for ${server}`);
    case 'passing':
      return new PassingError(diagnostic('transport-unreachable', `${server} cannot be reached: ${code}`));
    default:
      return kind satisfies never;
  }
}

export function final(code: DiagnosticCode, message: string, hint?: string): CountersignError {
  return new CountersignError(diagnostic(code, message, { hint }), { exitCode: exitCodes.environment });
}
