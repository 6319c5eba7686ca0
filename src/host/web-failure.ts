import type { WebReply } from './web-request.js';

/** Why a server could not be asked: `code` is Node's word for it, which may be shown; its message may hold an address with a secret. */
export interface WebFailure {
  /** Nobody has that name, the other side is not who it should be, or it may work later. */
  readonly kind: 'unknown' | 'untrusted' | 'passing';
  readonly code: string;
}

/** A fault of certificates or of the handshake, as Node names them: waiting does not mend it. */
const untrusted = /CERT|SIGNATURE|ISSUER|CRL|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME|ALTNAME/;

/** What an error of `webRequest` means. */
export function webFailure(error: unknown): WebFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'the connection was lost';
  if (untrusted.test(code)) return { kind: 'untrusted', code };
  return { kind: code === 'ENOTFOUND' ? 'unknown' : 'passing', code };
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
