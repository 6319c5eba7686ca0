import type { SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import { readSecret, type Secrecy } from '../../../settings/index.js';
import { prepareTokens } from '../oauth2.js';
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
  if (user === undefined) return undefined;
  if (secret !== undefined) {
    const pass = await readSecret(secret, surroundings);
    secrecy.keep(pass);
    return () => ({ user, pass, ...(method !== undefined && { method }) });
  }
  if (oauth2 === undefined) return undefined;
  const tokens = await prepareTokens(oauth2, user, surroundings, secrecy);
  return () => ({ user, oauth2: tokens() });
}
