import { z } from 'zod';
import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import { PassingError } from '../../../host/index.js';
import type { Secrecy } from '../../../settings/index.js';
import { isTransient, passingReason } from '../put-off.js';
import { noStartTlsHint, plainReason, speaksNoTls, startTlsHint } from '../tls-fault.js';
import type { SmtpSettings } from './settings.js';

/** What nodemailer tells of an error. Its message can hold what the server sent and is not passed on whole. */
const reported = z.object({
  message: z.string(),
  /** The step that failed: ECONNECTION, EAUTH, EENVELOPE, ... */
  code: z.string().optional().catch(undefined),
  /** What the system called it: ECONNREFUSED, CERT_HAS_EXPIRED, ... */
  originalCode: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

type Reported = z.output<typeof reported>;

/** A fault of certificates or of the handshake, as Node names them: waiting does not mend it. */
const untrusted = /CERT|SIGNATURE|ISSUER|CRL|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;

const ports = { tls: 465, starttls: 587 };

/** What the server says to a secret that it does not take, or that it wants and was not given (RFC 4954, 6). */
const credentialReplies = [530, 534, 535, 538];

/**
 * An error of nodemailer as what the user is told: a `PassingError` where trying again may help, without a cause, since that could
 * hold a secret.
 *
 * @param server Host and port.
 * @param security How the connection was to be encrypted, of an error of opening it.
 */
export function failureOf(
  error: unknown,
  server: string,
  secrecy: Secrecy,
  security?: SmtpSettings['security'],
): CountersignError {
  if (error instanceof CountersignError) return error;
  const found = reported.safeParse(error);
  if (!found.success) return final('internal', 'The SMTP client failed without a reason');
  const { code, responseCode } = found.data;
  if (code === 'EAUTH') return failedLogin(found.data, server, secrecy);
  if (responseCode !== undefined) return answered(found.data, responseCode, server, secrecy);
  return unanswered({ ...found.data, security }, server, secrecy);
}

/** Why recipients are noted as refused: the reply, which begins with its code, or what the user is told where there was none. */
export function reasonOf(error: unknown, server: string, secrecy: Secrecy): string {
  const told = failureOf(error, server, secrecy);
  const { response, responseCode } = reported.safeParse(error).data ?? {};
  if (responseCode !== undefined && !(error instanceof CountersignError))
    return codedReply({ response: response ?? '', responseCode }, secrecy);
  return told instanceof PassingError ? passingReason(told.message) : told.message;
}

/** A reply that begins with its code, whatever came of its text. */
export function codedReply(
  { response, responseCode }: { readonly response: string; readonly responseCode: number },
  secrecy: Secrecy,
): string {
  const code = String(responseCode);
  return response.startsWith(code)
    ? replyOf(response, secrecy)
    : `${code} ${secrecy.tellable(response)}`.trim();
}

/** `550 5.1.1 No such user`: what the server said, fit to be shown. */
export function replyOf(response: string | undefined, secrecy: Secrecy): string {
  const [, number = '', rest = ''] = /^(\d{3}[ -]?)([\s\S]*)$/.exec(response ?? '') ?? [];
  // Each line of a long answer begins with the number again.
  return `${number.slice(0, 3)} ${secrecy.tellable(rest.replace(/\r?\n\d{3}[ -]/g, ' '))}`.trim();
}

function failedLogin(failed: Reported, server: string, secrecy: Secrecy): CountersignError {
  const { originalCode, response, responseCode } = failed;
  if (responseCode === undefined) {
    const reason = originalCode === 'EOAUTH2' ? `: ${secrecy.tellable(failed.message)}` : '';
    const message = `No access token for ${server} could be got${reason}`;
    return originalCode === 'EOAUTH2'
      ? final('transport-credentials', message)
      : passing('transport-unreachable', message);
  }
  const message = `${server} did not accept the credentials: ${replyOf(response, secrecy)}`;
  return isTransient(responseCode)
    ? passing('transport-deferred', message)
    : final('transport-credentials', message);
}

function answered(failed: Reported, reply: number, server: string, secrecy: Secrecy): CountersignError {
  const said = replyOf(failed.response, secrecy);
  if (isTransient(reply)) return passing('transport-deferred', `${server} puts it off: ${said}`);
  if (failed.code === 'ETLS' || failed.command === 'EHLO')
    return final(
      'transport-insecure',
      `${server} cannot encrypt the connection: ${said}`,
      noStartTlsHint(ports),
    );
  if (credentialReplies.includes(reply))
    return final('transport-credentials', `${server} wants other credentials: ${said}`);
  // RFC 1870, 6.1 and RFC 3463, 3.4.
  if (reply === 552 || /^\d{3}[ -]5\.3\.4\b/.test(failed.response ?? ''))
    return final('message-too-large', `The message is too large for ${server}: ${said}`);
  // A reply at the wrong moment says nothing about the message.
  if (failed.code === 'EPROTOCOL' && reply < 500)
    return passing('transport-unreachable', `${server} answers out of turn: ${said}`);
  const what = failed.command === 'CONN' ? 'connection' : 'message';
  return final('transport-refused', `${server} refuses the ${what}: ${said}`);
}

function unanswered(
  failed: Reported & { readonly security: SmtpSettings['security'] | undefined },
  server: string,
  secrecy: Secrecy,
): CountersignError {
  const { code, security, originalCode, message } = failed;
  const reason = secrecy.tellable(plainReason(message));
  if (speaksNoTls(originalCode) && security === 'tls')
    return final('transport-insecure', `${server} does not speak TLS from the start`, startTlsHint(ports));
  if (speaksNoTls(originalCode))
    return final(
      'transport-insecure',
      `${server} cannot encrypt the connection: ${reason}`,
      noStartTlsHint(ports),
    );
  if (untrusted.test(originalCode ?? ''))
    return final('transport-insecure', `${server} is not trusted: ${reason}`);
  if (code === 'EDNS' && /ENOTFOUND/.test(`${originalCode} ${message}`))
    return final('transport-unreachable', `There is no host for ${server}`);
  if (code === 'EENVELOPE') return final('transport-refused', `The message cannot be addressed: ${reason}`);
  return passing('transport-unreachable', `${server} cannot be reached: ${reason}`);
}

function final(code: DiagnosticCode, message: string, hint?: string): CountersignError {
  return new CountersignError(diagnostic(code, message, { hint }), { exitCode: exitCodes.environment });
}

function passing(code: DiagnosticCode, message: string): PassingError {
  return new PassingError(diagnostic(code, message));
}
