import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../diagnostics/index.js';
import {
  isPassing,
  PassingError,
  retryAfter,
  type WebReply,
  type WebRequest,
  webFailure,
} from '../../host/index.js';
import type { Secrecy } from '../../settings/index.js';
import { readAnswer, type TimeStampAnswer } from './response.js';
import type { TimeStampSettings } from './settings.js';

export interface Asking {
  readonly settings: TimeStampSettings;
  readonly secret?: string | undefined;
  readonly ca?: Uint8Array | undefined;
  web(request: WebRequest): Promise<WebReply>;
  readonly secrecy: Secrecy;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An answer of some kilobytes that takes longer than so many times the patience comes drop by drop. */
const patiences = 4;

/** Milliseconds that an authority may ask to wait, as people wait for it: who is in no hurry runs the command again. */
const longestWait = 60_000;

/** Asks an authority over HTTP (RFC 3161, 3.4), once. @returns The token. Errors: `time-stamp-…`; a `PassingError` where it may work later. */
export async function ask(request: Uint8Array, asking: Asking): Promise<Uint8Array> {
  const { settings, secret, ca, web } = asking;
  const address = new URL(settings.address);
  const { host: server } = address;
  let reply: WebReply;
  try {
    reply = await web({
      method: 'POST',
      address,
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
        ...(secret !== undefined && { authorization: authorization(settings.user, secret) }),
      },
      body: request,
      ...(ca && { ca }),
      patience: settings.patience * 1000,
      longest: settings.patience * patiences * 1000,
    });
  } catch (error) {
    throw unreachable(error, server);
  }
  if (reply.status !== 200) throw badStatus(reply, server, asking.now);
  return tokenIn(reply, server, asking);
}

/** Basic (RFC 7617) with a name, else a bearer token (RFC 6750). */
function authorization(user: string | undefined, secret: string): string {
  return user === undefined
    ? `Bearer ${secret}`
    : `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

function tokenIn({ body }: WebReply, server: string, { secrecy }: Asking): Uint8Array {
  let answer: TimeStampAnswer;
  try {
    answer = readAnswer(body);
  } catch {
    throw refusal('time-stamp-invalid', `What ${server} answers is no answer of a time-stamping authority`);
  }
  if ('token' in answer) return answer.token;
  const said = secrecy.tellable(answer.said);
  const reasons = [...answer.reasons, ...(said === '' ? [] : [`it says: ${said}`])].join('; ');
  const message = `${server} gives no time stamp: ${reasons || 'it does not say why'}`;
  throw answer.isPassing ? passing(message) : refusal('time-stamp-refused', message);
}

function badStatus(reply: WebReply, server: string, now: number): CountersignError {
  const { status } = reply;
  const message = `${server} answers with status ${status}`;
  if (isPassing(status)) return passing(message, Math.min(retryAfter(reply, now), longestWait));
  if (status === 401 || status === 403)
    return refusal(
      'time-stamp-credentials',
      `${message}: it wants to know who asks, or lets others ask alone`,
    );
  return refusal('time-stamp-refused', `${message}, which no time-stamping authority does at its address`);
}

function unreachable(error: unknown, server: string): CountersignError {
  const { kind, code } = webFailure(error);
  switch (kind) {
    case 'untrusted':
      return refusal('time-stamp-insecure', `${server} is not trusted: ${code}`);
    case 'unknown':
      return refusal('time-stamp-unavailable', `There is no host for ${server}`);
    case 'passing':
      return passing(`${server} cannot be reached: ${code}`);
    default:
      return kind satisfies never;
  }
}

function passing(message: string, after = 0): PassingError {
  return new PassingError(diagnostic('time-stamp-unavailable', message), after);
}

export function refusal(code: DiagnosticCode, message: string): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment });
}
