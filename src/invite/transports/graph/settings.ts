import { z } from 'zod';
import { secretSchema } from '../secrets.js';

/** Nothing goes in the open, except to a stand-in on this machine. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => isPrivate(new URL(text)), 'https is required')
  .refine((text) => !/[?#@]/.test(text), 'is an address without query, user and secret');

const loginSchema = z.union([
  z
    .strictObject({
      tenant: z.string().regex(/^[\w.-]+$/),
      clientId: z.string().min(1),
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
]);

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
});

export type GraphSettings = z.output<typeof graphSettingsSchema>;

/** Whether nobody on the way can read what goes to an address. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:127(?:\.\d+){3}|localhost|\[::1\])$/.test(hostname);
}
