import { type WebReply, webRequest } from '../../../host/index.js';
import { readAuthorities, readSecret, type Secrecy } from '../../../settings/index.js';
import type { Surroundings } from '../transport.js';
import { final, unreachable } from '../web/failure.js';
import type { CaldavSettings } from './settings.js';

export interface Question {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer extends WebReply {
  /** Where the reply came from, after redirects. */
  readonly address: URL;
}

/** Asks the server, as the user of the settings. */
export type Ask = (method: string, address: URL, question?: Question) => Promise<Answer>;

const redirects = [301, 302, 307, 308];

/**
 * Reads what the settings name, once.
 *
 * @returns Errors of it: `transport-unreachable`, `transport-insecure`, `transport-credentials`; `transport-refused` for a redirect to
 *   another server: the secret is for this one.
 * Errors: those of reading the secret and the CA file.
 */
export async function openAsk(
  { user, secret, ca, timeout }: CaldavSettings,
  surroundings: Surroundings,
  secrecy: Secrecy,
): Promise<Ask> {
  const authorities = await readAuthorities(ca, surroundings.host);
  const trusted = authorities === undefined ? {} : { ca: authorities };
  const login: Record<string, string> = {};
  if (user !== undefined && secret !== undefined) {
    const word = await readSecret(secret, surroundings);
    // RFC 7617, 2.1.
    const credentials = Buffer.from(`${user}:${word}`).toString('base64');
    secrecy.keep(word);
    secrecy.keep(credentials);
    login.authorization = `Basic ${credentials}`;
  }
  return async (method, first, { headers, body } = {}) => {
    let address = first;
    for (let hops = 0; hops < 5; hops += 1) {
      const reply = await webRequest({
        ...{ method, address, patience: timeout * 1000, ...trusted },
        headers: { ...headers, ...login },
        ...(body !== undefined && { body: Buffer.from(body) }),
      }).catch((cause: unknown) => {
        throw unreachable(cause, address.host);
      });
      if (reply.status === 401)
        throw final('transport-credentials', `${address.host} did not accept the credentials`);
      if (!redirects.includes(reply.status)) return { ...reply, address };
      address = sameServer(reply.headers.location ?? '', address, secrecy);
    }
    throw final('transport-refused', `${first.host} sends from one address to the next`);
  };
}

/** An address that the server gave. Errors: `transport-refused` where it is on another server. */
export function sameServer(given: string, from: URL, secrecy: Secrecy): URL {
  if (!URL.canParse(given, from.href))
    throw final(
      'transport-refused',
      `${from.host} names an address that is none: ${secrecy.tellable(given)}`,
    );
  const address = new URL(given, from);
  if (address.origin === from.origin) return address;
  const other = secrecy.tellable(address.origin);
  throw final(
    'transport-refused',
    `${from.host} sends on to ${other}`,
    'Give that address in the settings, if it is the right one: a secret is not passed on from server to server.',
  );
}
