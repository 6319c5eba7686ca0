import { z } from 'zod';
import { type CountersignError, diagnostic } from '../../../diagnostics/index.js';
import { isPassing, PassingError, retryAfter, webRequest } from '../../../host/index.js';
import { readSecret, type Secrecy } from '../../../settings/index.js';
import type { Surroundings } from '../transport.js';
import { final, unreachable } from '../web/failure.js';
import type { GraphSettings } from './settings.js';

/** Gives access tokens. */
export interface Tokens {
  /**
   * A token that holds for a while yet; another than `stale`, which was refused.
   *
   * Errors: `transport-credentials`, those of asking for one.
   */
  token(stale?: string): Promise<string>;
}

interface Granted {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Milliseconds: a token that ends sooner could end on its way. */
const margin = 120_000;

/** Reads the secrets that the settings name. Errors: those of reading a secret. */
export async function openTokens(
  settings: GraphSettings,
  surroundings: Surroundings,
  secrecy: Secrecy,
): Promise<Tokens> {
  const grant = await granting(settings, surroundings, secrecy);
  let current: Promise<Granted> | undefined;
  const renew = () => {
    const asked = grant().then((granted) => {
      if (!/^[\x21-\x7e]+$/.test(granted.token))
        throw final('transport-credentials', 'The access token is none');
      secrecy.keep(granted.token);
      return granted;
    });
    current = asked;
    asked.catch(() => {
      if (current === asked) current = undefined;
    });
    return asked;
  };
  return {
    async token(stale) {
      const granted = await (current ?? renew());
      const holds = granted.token !== stale && granted.until - margin > surroundings.host.now();
      if (holds) return granted.token;
      const { token } = await renew();
      if (token === stale)
        throw final('transport-credentials', 'The access token is not accepted, and there is no other');
      return token;
    },
  };
}

async function granting(
  { login, timeout }: GraphSettings,
  surroundings: Surroundings,
  secrecy: Secrecy,
): Promise<() => Promise<Granted>> {
  const forEver = Number.POSITIVE_INFINITY;
  if ('token' in login) {
    const read = () => readSecret(login.token, surroundings);
    secrecy.keep(await read());
    // Read anew when it was refused: what stands there may have been renewed.
    return async () => ({ token: await read(), until: forEver });
  }
  if ('command' in login) {
    const [program, ...args] = login.command;
    const { outputOf } = surroundings;
    if (outputOf === undefined) throw final('transport-credentials', 'No program is run here');
    return async () => ({ token: (await outputOf(program, args)).trim(), until: forEver });
  }
  const { tenant, clientId, clientSecret, scope } = login;
  const secret = await readSecret(clientSecret, surroundings);
  secrecy.keep(secret);
  const address = new URL(login.tokenUrl ?? `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`);
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret, scope };
  return () =>
    clientCredentials(address, new URLSearchParams(form), timeout * 1000, { surroundings, secrecy });
}

const answered = z.object({ access_token: z.string(), expires_in: z.coerce.number().default(3600) });
const declined = z.object({ error: z.string(), error_description: z.string().default('') });

/** RFC 6749, 4.4. */
async function clientCredentials(
  address: URL,
  form: URLSearchParams,
  patience: number,
  { surroundings, secrecy }: { readonly surroundings: Surroundings; readonly secrecy: Secrecy },
): Promise<Granted> {
  const asked = surroundings.host.now();
  const reply = await webRequest({
    ...{ method: 'POST', address, patience, body: Buffer.from(form.toString()) },
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  }).catch((cause: unknown) => {
    throw unreachable(cause, address.host);
  });
  const said = jsonOf(reply.body);
  const granted = answered.safeParse(said);
  if (reply.status === 200 && granted.success) {
    const { access_token: token, expires_in: seconds } = granted.data;
    return { token, until: asked + seconds * 1000 };
  }
  throw refused(reply, declined.safeParse(said).data);

  function refused(
    { status, headers }: typeof reply,
    problem: z.output<typeof declined> | undefined,
  ): CountersignError {
    const why =
      problem === undefined ? '' : `: ${secrecy.tellable(`${problem.error}: ${problem.error_description}`)}`;
    const message = `${address.host} gives no access token (${status})${why}`;
    if (!isPassing(status)) return final('transport-credentials', message);
    return new PassingError(
      diagnostic('transport-deferred', message),
      retryAfter({ headers }, surroundings.host.now()),
    );
  }
}

export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
