import { z } from 'zod';
import { secretSchema } from '../../../settings/index.js';
import { largestMessageSchema } from '../size.js';

/** Nothing goes in the open, except to a stand-in on this machine. */
const address = z
  .url({ protocol: /^https?$/, error: 'Write an address that begins with https://.' })
  .refine((text) => !URL.canParse(text) || isPrivate(new URL(text)), {
    error: 'the address is not encrypted',
    params: { hint: 'Write an address that begins with https://.' },
  })
  .refine((text) => !/[?#@]/.test(text), {
    error: 'the address has a query, a user or a secret',
    params: { hint: 'Write the address alone.' },
  });

const loginSchema = z
  .union([
    z
      .strictObject({
        tenant: z
          .string()
          .regex(/^[\w.-]+$/, 'Write the id of the tenant, or its domain.')
          .describe('Id of the tenant, or its domain.'),
        clientId: z.string().min(1).describe('Id of the app that is registered in the tenant.'),
        clientSecret: secretSchema,
        tokenUrl: address.optional().describe('Where it is not the address of login.microsoftonline.com.'),
        scope: z.string().min(1).default('https://graph.microsoft.com/.default'),
      })
      .describe('An app with the application permission Calendars.ReadWrite (RFC 6749, 4.4).'),
    z.strictObject({ token: secretSchema }).describe('An access token that is there already.'),
    z.strictObject({
      command: z
        .tuple([z.string().min(1)], z.string())
        .describe('Program that prints an access token, and its arguments; it is started without a shell.'),
    }),
  ])
  .describe(
    'Write { tenant, clientId, clientSecret } of an app, { token } for a token that is there, or { command: [program, argument] }.',
  );

export const graphSettingsSchema = z.strictObject({
  transport: z.literal('graph'),
  base: address.default('https://graph.microsoft.com/v1.0'),
  login: loginSchema,
  mailbox: z
    .string()
    .min(1)
    .optional()
    .describe('Whose calendar: an address or id of a user; otherwise the organizer.'),
  attempts: z.int().min(1).max(20).default(5),
  timeout: z.number().positive().max(3600).default(100).describe('Seconds without a sign of life.'),
  largestMessage: largestMessageSchema,
});

export type GraphSettings = z.output<typeof graphSettingsSchema>;

/** Whether nobody on the way can read what goes to an address. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:127(?:\.\d+){3}|localhost|\[::1\])$/.test(hostname);
}
