import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import type { WebReply } from '../../../host/index.js';
import { PassingError } from '../retry.js';

/** A fault of certificates or of the handshake, as Node names them: waiting does not mend it. */
const untrusted = /CERT|SIGNATURE|ISSUER|CRL|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME|ALTNAME/;

/**
 * Why a server could not be asked, fit to be shown: Node's message is left out, for it may hold an address with a secret.
 *
 * @param server Host and port.
 */
export function unreachable(error: unknown, server: string): CountersignError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'the connection was lost';
  if (untrusted.test(code)) return final('transport-insecure', `${server} is not trusted: ${code}`);
  if (code === 'ENOTFOUND') return final('transport-unreachable', `There is no host for ${server}`);
  return new PassingError(diagnostic('transport-unreachable', `${server} cannot be reached: ${code}`));
}

/**
 * Milliseconds that a server asks to wait (RFC 9110, 10.2.3: seconds or a date); 0 where it does not say.
 *
 * @param now Milliseconds since 1970.
 */
export function retryAfter({ headers }: Pick<WebReply, 'headers'>, now: number): number {
  const given = headers['retry-after'] ?? '';
  const asked = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestWait) : 0;
}

/** A server that asks for more than an hour is taken up on it by running the command again. */
const longestWait = 3_600_000;

/** Whether a status says that the same may work later (RFC 9110, 15.6; RFC 6585, 4; RFC 4918, 11.3). */
export function isPassing(status: number): boolean {
  return (
    status === 408 || status === 423 || status === 429 || (status >= 500 && status !== 501 && status !== 507)
  );
}

export function final(code: DiagnosticCode, message: string, hint?: string): CountersignError {
  return new CountersignError(diagnostic(code, message, { hint }), { exitCode: exitCodes.environment });
}
