import { z } from 'zod';
import { pathSchema, secretSchema } from '../../../settings/index.js';
import { largestMessageSchema } from '../size.js';

const seconds = (most: number) => z.number().positive().max(most);

/** How an access token is got: from the provider for a refresh token (RFC 6749, 6), or from a program that prints it. */
export const oauth2Schema = z
  .union([
    z.strictObject({
      tokenUrl: z
        .url({ protocol: /^https$/, error: 'Write an address that begins with https://.' })
        .describe('Address that gives access tokens.'),
      clientId: z.string().min(1).describe('Id of the app that is registered with the provider.'),
      clientSecret: secretSchema.optional(),
      refreshToken: secretSchema,
      scope: z.string().min(1).optional(),
      ca: pathSchema('PEM file of the only authorities that are trusted for tokenUrl.').optional(),
    }),
    z.strictObject({
      command: z
        .tuple([z.string().min(1)], z.string())
        .describe('Program and its arguments; it is started without a shell.'),
    }),
  ])
  .describe(
    'Write { tokenUrl, clientId, refreshToken } to get access tokens from the provider, or { command: [program, argument] }.',
  );

export const smtpSettingsSchema = z
  .strictObject({
    transport: z.literal('smtp'),
    host: z
      .string()
      .regex(/^[\p{L}\p{N}.:_-]+$/u, 'Write the name of a server alone, such as mail.contoso.com.')
      .describe('Name of the mail server, such as mail.contoso.com.'),
    port: z.int().min(1).max(65_535).optional().describe('587, and 465 for tls.'),
    security: z
      .enum(['starttls', 'tls', 'unencrypted'])
      .default('starttls')
      .describe(
        'Both kinds of TLS are required when chosen: there is no falling back to an open connection.',
      ),
    ca: pathSchema('PEM file of the only authorities that are trusted.').optional(),
    name: z
      .string()
      .regex(/^[\w.:[\]-]+$/, 'Write a name such as desk.contoso.com.')
      .optional()
      .describe('What this machine calls itself in EHLO.'),
    user: z.string().min(1).optional().describe('Name to log in with.'),
    secret: secretSchema.optional(),
    method: z
      .enum(['PLAIN', 'LOGIN', 'CRAM-MD5'])
      .optional()
      .describe('Otherwise the first of these that the server offers.'),
    oauth2: oauth2Schema.optional(),
    sender: z
      .email({ pattern: z.regexes.unicodeEmail, error: 'Write an address such as ana@contoso.com.' })
      .optional()
      .describe('Gets the bounces; otherwise the organizer.'),
    connections: z.int().min(1).max(20).default(2).describe('At the same time.'),
    messagesPerMinute: z.number().positive().max(100_000).optional(),
    attempts: z.int().min(1).max(20).default(5),
    timeouts: z
      .strictObject({
        connect: seconds(600).default(60).describe('Until the server has greeted.'),
        // RFC 5321, 4.5.3.2.6: a server may take ten minutes over the end of the data.
        answer: seconds(3600).default(600).describe('Without a sign of life.'),
      })
      .prefault({}),
    largestMessage: largestMessageSchema,
  })
  .superRefine(({ user, secret, oauth2, security }, context) => {
    const problem = (path: string, message: string, hint: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { hint } });
    const secretHint = 'Add secret: { env: NAME } or secret: { file: PATH }; or oauth2.';
    if (secret !== undefined && oauth2 !== undefined)
      problem('oauth2', 'it does not go together with secret', 'Remove one of the two.');
    if (user === undefined && (secret !== undefined || oauth2 !== undefined))
      problem('user', 'user is missing', 'Add user, the name to log in with.');
    if (user !== undefined && secret === undefined && oauth2 === undefined)
      problem('secret', 'secret is missing, as there is a user', secretHint);
    if (user !== undefined && security === 'unencrypted')
      problem('security', 'a secret is not sent over an unencrypted connection', 'Write starttls or tls.');
  });

export type SmtpSettings = z.output<typeof smtpSettingsSchema>;

/** Host and port for people: `smtp.example.com:587`. */
export function serverOf({ host, port, security }: SmtpSettings): string {
  return `${host}:${port ?? (security === 'tls' ? 465 : 587)}`;
}
