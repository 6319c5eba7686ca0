import { z } from 'zod';
import { type CountersignError, diagnostic } from '../../../diagnostics/index.js';
import { isPassing, PassingError, retryAfter, type WebReply, webRequest } from '../../../host/index.js';
import type { Secrecy } from '../../../settings/index.js';
import type { Surroundings } from '../transport.js';
import { final, unreachable } from '../web/failure.js';
import type { GraphSettings } from './settings.js';
import { jsonOf, openTokens } from './token.js';

/** Asks Microsoft Graph. */
export interface Graph {
  /**
   * @param path Below the base, with its query; or an address that Graph gave, of the same origin.
   * @param body Sent as JSON.
   * @returns What it says, with a status of success.
   * Errors: `transport-unreachable`, `transport-insecure`, `transport-credentials`, `transport-refused`, `transport-deferred`,
   *   `message-too-large`.
   */
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Sends bytes to an address that is open to whoever knows it: without the token. Errors: as of `ask`. */
  put(address: URL, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Promise<WebReply>;
  readonly secrecy: Secrecy;
}

const problem = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });

/** Reads the secrets that the settings name. Errors: those of reading a secret. */
export async function openGraph(
  settings: GraphSettings,
  surroundings: Surroundings,
  secrecy: Secrecy,
): Promise<Graph> {
  const tokens = await openTokens(settings, surroundings, secrecy);
  const base = new URL(settings.base);
  const patience = settings.timeout * 1000;

  const send = (request: Omit<Parameters<typeof webRequest>[0], 'patience'>) =>
    webRequest({ ...request, patience }).catch((cause: unknown) => {
      throw unreachable(cause, request.address.host);
    });

  const checked = (reply: WebReply, { host }: URL): WebReply => {
    if (reply.status >= 200 && reply.status < 300) return reply;
    throw failure(reply, host);
  };

  const failure = (reply: WebReply, server: string): CountersignError => {
    const { status } = reply;
    const said = problem.safeParse(jsonOf(reply.body)).data?.error;
    const why = said === undefined ? '' : `: ${secrecy.tellable(`${said.code}: ${said.message}`)}`;
    if (isPassing(status)) {
      const told = diagnostic('transport-deferred', `${server} puts it off (${status})${why}`);
      return new PassingError(told, retryAfter(reply, surroundings.host.now()));
    }
    if (status === 401)
      return final('transport-credentials', `${server} does not accept the access token${why}`);
    if (status === 413) return final('message-too-large', `The documents are too large for ${server}${why}`);
    const hint = 'The app needs the application permission Calendars.ReadWrite, and access to this mailbox.';
    return final(
      'transport-refused',
      `${server} refuses it (${status})${why}`,
      status === 403 ? hint : undefined,
    );
  };

  return {
    secrecy,
    async ask(method, path, body) {
      const address = addressOf(path, base);
      const content = body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) };
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const asked = (token: string) =>
        send({
          ...{ method, address, ...content },
          headers: { accept: 'application/json', ...type, authorization: `Bearer ${token}` },
        });
      const token = await tokens.token();
      const first = await asked(token);
      const reply = first.status === 401 ? await asked(await tokens.token(token)) : first;
      return jsonOf(checked(reply, address).body);
    },
    async put(address, bytes, headers) {
      return checked(await send({ method: 'PUT', address, body: bytes, headers }), address);
    },
  };
}

/** The token goes to the base and nowhere else. */
function addressOf(path: string, base: URL): URL {
  const address = /^https?:/.test(path) ? new URL(path) : new URL(`${base.href.replace(/\/$/, '')}${path}`);
  if (address.origin === base.origin) return address;
  throw final('transport-refused', `${base.host} sends on to another server`);
}
