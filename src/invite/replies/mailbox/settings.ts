import { z } from 'zod';
import { CountersignError, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import { parseSettings, pathSchema, type Settings, secretSchema } from '../../../settings/index.js';
import { oauth2Schema } from '../../transports/smtp/settings.js';

const seconds = (most: number) => z.number().positive().max(most);

const oneLine = z
  .string()
  .min(1)
  .regex(/^\P{Cc}+$/u, 'Write it in one line.');

const mailboxSettingsSchema = z
  .strictObject({
    host: z
      .string()
      .regex(/^[\p{L}\p{N}.:_-]+$/u, 'Write the name of a server alone, such as mail.contoso.com.')
      .describe('Name of the server, such as mail.contoso.com.'),
    port: z.int().min(1).max(65_535).optional().describe('993, and 143 for starttls.'),
    security: z
      .enum(['tls', 'starttls'])
      .default('tls')
      .describe('Either is required when chosen: nothing is read over an open connection.'),
    ca: pathSchema('PEM file of the only authorities that are trusted.').optional(),
    user: oneLine.describe('Name to log in with, such as ana@contoso.com.'),
    secret: secretSchema.optional(),
    oauth2: oauth2Schema.optional().describe('In place of a secret; Exchange Online and Gmail want it.'),
    folder: oneLine.max(500).default('INBOX').describe('Folder of the mailbox, such as INBOX.'),
    since: z.iso
      .date({ error: 'Write a date as YYYY-MM-DD, in quotes.' })
      .optional()
      .describe('Messages that came before that day are left out; 90 days ago where it is not given.'),
    timeouts: z
      .strictObject({
        connect: seconds(600).default(60).describe('Until the server has greeted.'),
        answer: seconds(3600).default(300).describe('Without a sign of life.'),
      })
      .prefault({}),
  })
  .transform(({ secret, oauth2, ...settings }, context) => {
    if (secret !== undefined && oauth2 === undefined) return { ...settings, login: { secret } };
    if (oauth2 !== undefined && secret === undefined) return { ...settings, login: { oauth2 } };
    const [path, message, hint] =
      secret === undefined
        ? ['secret', 'secret is missing', 'Add secret: { env: NAME } or secret: { file: PATH }; or oauth2.']
        : ['oauth2', 'it does not go together with secret', 'Remove one of the two.'];
    context.addIssue({ code: 'custom', path: [path], message, params: { hint } });
    return z.NEVER;
  });

export type MailboxSettings = z.output<typeof mailboxSettingsSchema>;

/** Error: `transport-settings-invalid`, one for each problem. */
export function parseMailboxSettings(given: Settings): MailboxSettings {
  return parseSettings(mailboxSettingsSchema, given, 'a mailbox');
}

/**
 * The settings that an address holds: `imaps://ana%40contoso.com@mail.contoso.com/INBOX` (RFC 5092), for TLS with `imaps`, STARTTLS
 * with `imap`. The secret is not among them.
 *
 * Error: `transport-settings-invalid`, also for an address with a secret in it: others can read arguments.
 */
export function settingsOfAddress(address: string): Readonly<Record<string, unknown>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^imaps?:$/.test(url.protocol) || url.hostname === '')
    throw invalid('is not named by an address of IMAP');
  if (url.password !== '') throw invalid('holds a secret; name where it is instead');
  if (url.search !== '' || url.hash !== '') throw invalid('has a part that is not known');
  const folder = decoded(url.pathname.replace(/^\//, '').replace(/\/$/, ''));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    security: url.protocol === 'imaps:' ? 'tls' : 'starttls',
    ...(url.port !== '' && { port: Number(url.port) }),
    ...(url.username !== '' && { user: decoded(url.username) }),
    ...(folder !== '' && { folder }),
  };
}

/** Host and port for people: `mail.contoso.com:993`. */
export function mailboxServer({
  host,
  port,
  security,
}: Pick<MailboxSettings, 'host' | 'port' | 'security'>): string {
  return `${host}:${port ?? (security === 'tls' ? 993 : 143)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid('has a % that is no character');
  }
}

function invalid(reason: string): CountersignError {
  return new CountersignError(
    diagnostic('transport-settings-invalid', `The mailbox ${reason}`, {
      field: 'mailbox',
      hint: 'Write imaps://ana%40contoso.com@mail.contoso.com/INBOX: user (with %40 for its @), host and folder; where the secret is stands apart.',
    }),
    { exitCode: exitCodes.usage },
  );
}
