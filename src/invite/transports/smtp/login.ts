import type { SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { Secrecy } from '../secrecy.js';
import { readSecret } from '../secrets.js';
import type { Surroundings } from '../transport.js';
import type { SmtpSettings } from './settings.js';

/** Gives what one connection authenticates with. */
export type Login = () => SMTPConnectionAuth;

/**
 * Reads the secrets that the settings name. What is read is kept out of all that is told.
 *
 * @returns Nothing where the settings have no user.
 * Errors: `secret-missing`, `secret-exposed`, those of reading a file.
 */
export async function prepareLogin(
  { user, secret, method, oauth2 }: SmtpSettings,
  surroundings: Surroundings,
  secrecy: Secrecy,
): Promise<Login | undefined> {
  const read = async (source: Parameters<typeof readSecret>[0]) => {
    const value = await readSecret(source, surroundings);
    secrecy.keep(value);
    return value;
  };
  if (user === undefined) return undefined;
  if (secret !== undefined) {
    const pass = await read(secret);
    return () => ({ user, pass, ...(method !== undefined && { method }) });
  }
  if (oauth2 === undefined) return undefined;
  if ('command' in oauth2) return () => withToken(user, printed(oauth2.command, surroundings, secrecy));
  const { tokenUrl, clientId, clientSecret, refreshToken, scope, ca } = oauth2;
  // One for all connections: it keeps the token until that has run out.
  const exchange = new XOAuth2({
    user,
    clientId,
    accessUrl: tokenUrl,
    refreshToken: await read(refreshToken),
    ...(clientSecret !== undefined && { clientSecret: await read(clientSecret) }),
    ...(scope !== undefined && { customParams: { scope } }),
    ...(ca !== undefined && { tls: { ca: Buffer.from(await surroundings.host.readFile(ca)) } }),
  });
  exchange.on('token', ({ accessToken }: { accessToken: string }) => secrecy.keep(accessToken));
  return () => ({ user, oauth2: exchange });
}

/** Programs that print tokens keep them themselves; each connection asks anew. */
function withToken(user: string, token: () => Promise<string>): SMTPConnectionAuth {
  const oauth2 = new XOAuth2({
    user,
    provisionCallback: (_user, _renew, done) =>
      void token().then(
        (given) => done(null, given),
        (reason: unknown) => done(refused(reason)),
      ),
  });
  return { user, oauth2 };
}

function printed(
  [program, ...args]: readonly [string, ...string[]],
  { outputOf }: Surroundings,
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
