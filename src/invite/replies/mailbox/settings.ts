import { z } from 'zod';
import { CountersignError, diagnostic } from '../../../diagnostics/index.js';
import { secretSchema } from '../../transports/index.js';

const seconds = (most: number) => z.number().positive().max(most);

const mailboxSettingsSchema = z.strictObject({
  host: z.string().regex(/^[\p{L}\p{N}.:_-]+$/u),
  port: z.int().min(1).max(65_535).optional().describe('993, and 143 for starttls.'),
  security: z
    .enum(['tls', 'starttls'])
    .default('tls')
    .describe('Either is required when chosen: nothing is read over an open connection.'),
  ca: z.string().min(1).optional().describe('PEM file of the only authorities that are trusted.'),
  user: z
    .string()
    .min(1)
    .regex(/^\P{Cc}+$/u),
  secret: secretSchema,
  folder: z
    .string()
    .min(1)
    .max(500)
    .regex(/^\P{Cc}+$/u)
    .default('INBOX'),
  since: z.iso
    .date()
    .optional()
    .describe('Messages that came before that day are left out; 90 days ago where it is not given.'),
  timeouts: z
    .strictObject({
      connect: seconds(600).default(60).describe('Until the server has greeted.'),
      answer: seconds(3600).default(300).describe('Without a sign of life.'),
    })
    .prefault({}),
});

export type MailboxSettings = z.output<typeof mailboxSettingsSchema>;

/** Error: `transport-settings-invalid`, one for each field. */
export function parseMailboxSettings(given: unknown): MailboxSettings {
  const result = mailboxSettingsSchema.safeParse(given);
  if (result.success) return result.data;
  throw new CountersignError(
    result.error.issues.map(({ path, message }) =>
      diagnostic('transport-settings-invalid', message, { field: path.join('.') || 'mailbox' }),
    ),
  );
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
    throw invalid('is no address such as imaps://ana%40contoso.com@mail.contoso.com/INBOX');
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
export function mailboxServer({ host, port, security }: MailboxSettings): string {
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
    diagnostic('transport-settings-invalid', `The mailbox ${reason}`, { field: 'mailbox' }),
  );
}
