import { z } from 'zod';
import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import type { Secrecy } from '../../../settings/index.js';
import { noStartTlsHint, plainReason, speaksNoTls, startTlsHint } from '../../transports/tls-fault.js';

/** What imapflow tells of an error. */
const reported = z.object({
  message: z.string(),
  code: z.string().optional().catch(undefined),
  authenticationFailed: z.boolean().optional().catch(undefined),
  tlsFailed: z.boolean().optional().catch(undefined),
  /** NO or BAD, where the server answered. */
  responseStatus: z.string().optional().catch(undefined),
  /** RFC 5530: AUTHENTICATIONFAILED, UNAVAILABLE, ... */
  serverResponseCode: z.string().optional().catch(undefined),
  responseText: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
});

/** A fault of certificates or of the handshake, as Node names them, or bytes before it (CVE-2011-0411). */
const untrusted = /CERT|SIGNATURE|ISSUER|CRL|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME_MISMATCH|STARTTLS_INJECTION/;

const ports = { tls: 993, starttls: 143 };

/**
 * An error of imapflow as what the user is told, without a cause, since that could hold a secret.
 *
 * @param server Host and port.
 */
export function mailboxFailure(error: unknown, server: string, secrecy: Secrecy): CountersignError {
  if (error instanceof CountersignError) return error;
  const found = reported.safeParse(error);
  if (!found.success) return failure('internal', 'The IMAP client failed without a reason');
  const { message, code = '', responseStatus, authenticationFailed, tlsFailed } = found.data;
  const said = secrecy.tellable(found.data.responseText ?? found.data.response ?? '');
  const reason = said === '' ? secrecy.tellable(plainReason(message)) : said;
  if (speaksNoTls(code) && tlsFailed !== true)
    return failure('transport-insecure', `${server} does not speak TLS from the start`, startTlsHint(ports));
  if (untrusted.test(code) && !speaksNoTls(code))
    return failure('transport-insecure', `${server} is not trusted: ${reason}`);
  if (/STARTTLS/.test(message) || (tlsFailed === true && (code === '' || speaksNoTls(code))))
    return failure(
      'transport-insecure',
      `${server} cannot encrypt the connection: ${reason}`,
      noStartTlsHint(ports),
    );
  if (/^(?:Unsupported authentication|Login is disabled|No matching authentication)/.test(message))
    return failure('transport-credentials', `${server} does not let anybody log in in this way: ${reason}`);
  if (found.data.serverResponseCode === 'UNAVAILABLE' || code === 'ETHROTTLE')
    return failure('transport-deferred', `${server} puts it off: ${reason}`);
  // A connection that breaks while somebody logs in is no wrong password.
  if (authenticationFailed === true && code === '')
    return failure('transport-credentials', `${server} did not accept the credentials: ${reason}`);
  if (responseStatus !== undefined)
    return failure('transport-refused', `${server} refuses to show the folder: ${reason}`);
  return failure('transport-unreachable', `${server} cannot be reached: ${reason}`);
}

/** The same, of opening a folder: what a server says NO to is not there, or not for this user (RFC 9051, 6.3.3). */
export function folderFailure(
  error: unknown,
  folder: string,
  server: string,
  secrecy: Secrecy,
): CountersignError {
  const found = reported.safeParse(error);
  if (error instanceof CountersignError || found.data?.responseStatus !== 'NO')
    return mailboxFailure(error, server, secrecy);
  const said = secrecy.tellable(found.data.responseText ?? found.data.response ?? 'NO');
  return failure('mailbox-missing', `${server} has no folder ${secrecy.tellable(folder)}: ${said}`);
}

/** Why there is no access token (OAuth2), told without a cause as well. */
export function tokenFailure(error: unknown, server: string, secrecy: Secrecy): CountersignError {
  const { message = 'no reason was given', code } = reported.safeParse(error).data ?? {};
  const told = `No access token for ${server} could be got: ${secrecy.tellable(message)}`;
  return failure(code === 'EOAUTH2' ? 'transport-credentials' : 'transport-unreachable', told);
}

function failure(code: DiagnosticCode, message: string, hint?: string): CountersignError {
  return new CountersignError(diagnostic(code, message, { hint }), { exitCode: exitCodes.environment });
}
