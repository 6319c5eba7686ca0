import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { readAuthorities, readSecret, type Secrecy } from '../../../settings/index.js';
import type { Surroundings } from '../../transports/index.js';
import { prepareTokens, tokenOf } from '../../transports/oauth2.js';
import { limits } from '../limits.js';
import { folderFailure, mailboxFailure, tokenFailure } from './failure.js';
import { type MailboxSettings, mailboxServer } from './settings.js';

/** What reading a mailbox has of the world. */
export type MailboxGround = Pick<Surroundings, 'host' | 'environment' | 'outputOf'>;

/** Of a line or an answer of the server: a list of all the messages of a large folder is one line. */
const longestAnswer = 16 * 1024 * 1024;

/**
 * Opens a folder, read-only (EXAMINE): nothing in it can be marked, moved or deleted through this connection.
 *
 * Errors: those of secrets, tokens and of reading the CA file; those of `mailboxFailure`; `mailbox-missing`.
 */
export async function openFolder(
  settings: MailboxSettings,
  ground: MailboxGround,
  secrecy: Secrecy,
): Promise<ImapFlow> {
  const ca = await readAuthorities(settings.ca, ground.host);
  const server = mailboxServer(settings);
  const auth = await loginOf(settings, ground, secrecy);
  const client = new ImapFlow(connectionOptions(settings, auth, ca));
  // What breaks is told by the command that it breaks; without a listener it would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error: unknown) => {
      throw mailboxFailure(error, server, secrecy);
    });
    await client.mailboxOpen(settings.folder, { readOnly: true }).catch((error: unknown) => {
      throw folderFailure(error, settings.folder, server, secrecy);
    });
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** What the connection authenticates with. Errors: those of secrets and of `tokenFailure`. */
async function loginOf(
  settings: MailboxSettings,
  ground: MailboxGround,
  secrecy: Secrecy,
): Promise<NonNullable<ImapFlowOptions['auth']>> {
  const { user, login } = settings;
  if ('secret' in login) {
    const pass = await readSecret(login.secret, ground);
    secrecy.keep(pass);
    return { user, pass };
  }
  const tokens = await prepareTokens(login.oauth2, user, ground, secrecy);
  const accessToken = await tokenOf(tokens()).catch((error: unknown) => {
    throw tokenFailure(error, mailboxServer(settings), secrecy);
  });
  return { user, accessToken };
}

function connectionOptions(
  settings: MailboxSettings,
  auth: NonNullable<ImapFlowOptions['auth']>,
  ca: Uint8Array | undefined,
): ImapFlowOptions {
  const { host, port, security, timeouts } = settings;
  return {
    host,
    port: port ?? (security === 'tls' ? 993 : 143),
    secure: security === 'tls',
    // Required, and not tried: there is no falling back to an open connection.
    ...(security === 'starttls' && { doSTARTTLS: true }),
    auth,
    tls: {
      // Said, so that NODE_TLS_REJECT_UNAUTHORIZED cannot take it away.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(ca !== undefined && { ca: Buffer.from(ca) }),
    },
    logger: false,
    disableAutoIdle: true,
    // A small answer could be made of it that fills the memory.
    disableCompression: true,
    maxLineLength: longestAnswer,
    maxLiteralSize: limits.message + 1024,
    maxResponseSize: longestAnswer,
    connectionTimeout: timeouts.connect * 1000,
    greetingTimeout: timeouts.connect * 1000,
    socketTimeout: timeouts.answer * 1000,
  };
}
