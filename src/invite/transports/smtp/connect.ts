import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { readAuthorities, type Secrecy } from '../../../settings/index.js';
import type { Surroundings } from '../transport.js';
import { failureOf } from './failure.js';
import { type Login, prepareLogin } from './login.js';
import { openSession, type Session } from './session.js';
import { type SmtpSettings, serverOf } from './settings.js';

/**
 * How to open a connection as the settings say, with the files and secrets that they name already read.
 *
 * Errors: those of `prepareLogin` and of reading the CA file; of the connection it gives: those of `failureOf`.
 */
export async function prepareConnection(
  settings: SmtpSettings,
  surroundings: Surroundings,
  secrecy: Secrecy,
): Promise<() => Promise<Session>> {
  const ca = await readAuthorities(settings.ca, surroundings.host);
  const login: Login | undefined = await prepareLogin(settings, surroundings, secrecy);
  const options = connectionOptions(settings, ca);
  return () =>
    openSession(options, login).catch((cause: unknown) => {
      throw failureOf(cause, serverOf(settings), secrecy, settings.security);
    });
}

function connectionOptions(settings: SmtpSettings, ca: Uint8Array | undefined): SMTPConnectionOptions {
  const { host, port, security, name, timeouts } = settings;
  return {
    host,
    ...(port !== undefined && { port }),
    ...(name !== undefined && { name }),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'unencrypted',
    tls: {
      // Said, so that NODE_TLS_REJECT_UNAUTHORIZED cannot take it away.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(ca !== undefined && { ca: Buffer.from(ca) }),
    },
    connectionTimeout: timeouts.connect * 1000,
    greetingTimeout: timeouts.connect * 1000,
    dnsTimeout: timeouts.connect * 1000,
    socketTimeout: timeouts.answer * 1000,
  };
}
