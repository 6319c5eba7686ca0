import { z } from 'zod';
import { pathSchema, secretSchema } from '../../settings/index.js';

/** Where time stamps come from. */
export const timeStampSettingsSchema = z
  .strictObject({
    address: z
      .url({ protocol: /^https?$/, error: 'Write an address that begins with https:// or http://.' })
      .describe('Address of the time-stamping authority (RFC 3161).'),
    policy: z
      .string()
      .regex(/^[0-2](?:\.\d+)+$/, 'Write numbers with dots between them, such as 1.2.3.4.')
      .optional()
      .describe('Object identifier of the policy under which the time stamps are to be.'),
    hash: z.enum(['SHA-256', 'SHA-384', 'SHA-512']).default('SHA-256').describe('Hash of what is stamped.'),
    user: z.string().min(1).optional().describe('Name to log in with; without it, the secret is a token.'),
    secret: secretSchema.optional(),
    ca: pathSchema('PEM file of the only authorities that are trusted for the address.').optional(),
    attempts: z.int().min(1).max(20).default(5).describe('Tries altogether.'),
    patience: z.number().positive().max(600).default(30).describe('Seconds without a sign of life.'),
  })
  .superRefine(({ address, user, secret }, context) => {
    const problem = (path: string, message: string, hint: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { hint } });
    // Checked already, and told of; this goes on all the same.
    if (!URL.canParse(address)) return;
    const { protocol, hostname, username, password } = new URL(address);
    const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    if (username !== '' || password !== '')
      problem('address', 'name and password have no place in an address', 'Write them as user and secret.');
    if (secret !== undefined && protocol === 'http:' && !isLocal)
      problem('address', 'a secret is not sent over an unencrypted connection', 'Write https://.');
    if (user !== undefined && secret === undefined)
      problem(
        'secret',
        'secret is missing, as there is a user',
        'Add secret: { env: NAME } or secret: { file: PATH }.',
      );
  });

export type TimeStampSettings = z.output<typeof timeStampSettingsSchema>;
