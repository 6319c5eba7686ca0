import XOAuth2 from 'nodemailer/lib/xoauth2';
import { readAuthorities, readSecret, type Secrecy, type SecretSource } from '../../settings/index.js';
import type { SmtpSettings } from './smtp/settings.js';
import type { Surroundings } from './transport.js';

/** How access tokens are got, as the settings of mail servers say it. */
type OAuth2Settings = NonNullable<SmtpSettings['oauth2']>;

/** What getting them has of the world. */
type TokenGround = Pick<Surroundings, 'host' | 'environment' | 'outputOf'>;

/**
 * Reads what the settings name. What is read, and every token, is kept out of all that is told.
 *
 * @returns Gives what one connection gets its token from.
 * Errors: `secret-missing`, `secret-exposed`, those of reading a file.
 */
export async function prepareTokens(
  oauth2: OAuth2Settings,
  user: string,
  ground: TokenGround,
  secrecy: Secrecy,
): Promise<() => XOAuth2> {
  if ('command' in oauth2) return () => provided(user, printed(oauth2.command, ground, secrecy));
  const { tokenUrl, clientId, clientSecret, refreshToken, scope, ca } = oauth2;
  const read = async (source: SecretSource) => {
    const value = await readSecret(source, ground);
    secrecy.keep(value);
    return value;
  };
  const authorities = await readAuthorities(ca, ground.host);
  // One for all connections: it keeps the token until that has run out.
  const exchange = new XOAuth2({
    user,
    clientId,
    accessUrl: tokenUrl,
    refreshToken: await read(refreshToken),
    ...(clientSecret !== undefined && { clientSecret: await read(clientSecret) }),
    ...(scope !== undefined && { customParams: { scope } }),
    ...(authorities !== undefined && { tls: { ca: Buffer.from(authorities) } }),
  });
  exchange.on('token', ({ accessToken }: { accessToken: string }) => secrecy.keep(accessToken));
  return () => exchange;
}

/** The token itself. Errors: those of nodemailer, with the code EOAUTH2 where asking again is of no use; they may hold secrets. */
export function tokenOf(source: XOAuth2): Promise<string> {
  return new Promise((resolve, reject) =>
    source.getToken(false, (error, token) => (error === null ? resolve(token) : reject(error))),
  );
}

/** Programs that print tokens keep them themselves; each connection asks anew. */
function provided(user: string, token: () => Promise<string>): XOAuth2 {
  return new XOAuth2({
    user,
    provisionCallback: (_user, _renew, done) =>
      void token().then(
        (given) => done(null, given),
        (reason: unknown) => done(refused(reason)),
      ),
  });
}

function printed(
  [program, ...args]: readonly [string, ...string[]],
  { outputOf }: TokenGround,
  secrecy: Secrecy,
): () => Promise<string> {
  return async () => {
    if (outputOf === undefined) throw new Error('no program is run here');
    const token = (await outputOf(program, args)).trim();
    if (!/^[\x21-\x7e]+$/.test(token)) throw new Error(`${program} did not print a token`);
    secrecy.keep(token);
    return token;
  };
}

/** Marked as nodemailer marks a token that is refused, so that it is not asked for again. */
function refused(reason: unknown): Error {
  return Object.assign(new Error(reason instanceof Error ? reason.message : 'no token'), { code: 'EOAUTH2' });
}
