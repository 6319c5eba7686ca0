import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import { CountersignError, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import type { Login } from './login.js';

/** A connection that has greeted, encrypted and authenticated as asked for. */
export interface Session {
  readonly connection: SMTPConnection;
  /** Keywords of the server's EHLO reply: SMTPUTF8, SIZE, ... */
  readonly extensions: readonly string[];
  /** Bytes of the largest message that the server takes (RFC 1870); 0 where it does not say. */
  readonly largest: number;
  /** Whether another message can go over it. */
  usable(): boolean;
  close(): void;
}

/** nodemailer keeps what EHLO said to itself. */
const greeted = z.object({
  _supportedExtensions: z.array(z.string()),
  _maxAllowedSize: z.number(),
});

/** Milliseconds that a server gets to answer QUIT, so that a program is not kept from ending. */
const farewell = 2_000;

/**
 * Opens a connection. Errors: nodemailer's own, which may hold secrets and are made tellable by `failureOf`;
 * `transport-credentials` where the server offers no authentication.
 */
export async function openSession(
  options: SMTPConnectionOptions,
  login: Login | undefined,
): Promise<Session> {
  const connection = new SMTPConnection(options);
  const lost = new Promise<never>((_resolve, reject) => {
    // Listened to for good: an error that nobody listens to ends the process.
    connection.on('error', reject);
    connection.once('end', () => setImmediate(() => reject(new Error('Connection closed'))));
  });
  lost.catch(() => undefined);
  try {
    await Promise.race([lost, step((done) => connection.connect(done))]);
    if (login !== undefined) {
      if (!connection.allowsAuth) throw noLogin(options);
      await Promise.race([lost, step((done) => connection.login(login(), done))]);
    }
  } catch (cause) {
    connection.close();
    throw cause;
  }
  const { _supportedExtensions: extensions, _maxAllowedSize: largest } = greeted.parse(connection);
  return {
    connection,
    extensions,
    largest,
    usable: () => !connection.destroyed,
    close() {
      if (connection.destroyed) return;
      connection.quit();
      setTimeout(() => connection.close(), farewell).unref();
    },
  };
}

/** nodemailer calls back with an error or nothing. */
function step(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}

function noLogin({ host }: SMTPConnectionOptions): CountersignError {
  const message = `${host} offers no authentication`;
  return new CountersignError(
    diagnostic('transport-credentials', message, {
      hint: 'Leave user and secret out, or choose the port for submission, 587 or 465.',
    }),
    { exitCode: exitCodes.environment },
  );
}
