import { z } from 'zod';
import { pathSchema, secretSchema } from '../../../settings/index.js';
import { largestMessageSchema } from '../size.js';

const address = z
  .url({ protocol: /^https?$/, error: 'Write an address that begins with https://.' })
  .refine((text) => !/^https?:\/\/[^/]*@/i.test(text), {
    error: 'the address holds a user or secret',
    params: { hint: 'Write the user as user, and as secret where the secret is.' },
  });

export const caldavSettingsSchema = z
  .strictObject({
    transport: z.literal('caldav'),
    calendar: address.optional().describe('Address of the calendar that meetings are put into.'),
    server: address
      .optional()
      .describe('Instead of calendar: where to look for the calendars of the user (RFC 6764).'),
    calendarName: z
      .string()
      .min(1)
      .optional()
      .describe('With server: which of the calendars, when there are several.'),
    security: z
      .enum(['tls', 'unencrypted'])
      .default('tls')
      .describe('unencrypted lets everybody on the way read meetings and secret.'),
    ca: pathSchema('PEM file of the only authorities that are trusted.').optional(),
    user: z
      .string()
      .regex(/^[^:\p{Cc}]+$/u, 'Write a name without a colon.')
      .optional()
      .describe('Name to log in with.'),
    secret: secretSchema.optional(),
    cancel: z
      .enum(['keep', 'delete'])
      .default('keep')
      .describe('Whether a cancelled meeting stays in the calendar, marked as cancelled.'),
    attempts: z.int().min(1).max(20).default(5),
    timeout: z.number().positive().max(3600).default(60).describe('Seconds without a sign of life.'),
    largestMessage: largestMessageSchema,
  })
  .superRefine(({ calendar, server, calendarName, security, user, secret }, context) => {
    const problem = (path: string, message: string, hint: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { hint } });
    if (calendar === undefined && server === undefined)
      problem(
        'calendar',
        'calendar is missing',
        'Add calendar, its address; or server, where to look for it.',
      );
    if (calendar !== undefined && server !== undefined)
      problem('server', 'it does not go together with calendar', 'Remove one of the two.');
    if (calendarName !== undefined && server === undefined)
      problem(
        'calendarName',
        'it goes with server alone',
        'Remove it: calendar is the address of one already.',
      );
    if (user !== undefined && secret === undefined)
      problem(
        'secret',
        'secret is missing, as there is a user',
        'Add secret: { env: NAME } or secret: { file: PATH }.',
      );
    if (user === undefined && secret !== undefined)
      problem('user', 'user is missing', 'Add user, the name to log in with.');
    const isOpen = (calendar ?? server ?? '').toLowerCase().startsWith('http:');
    if (isOpen && security === 'tls')
      problem(
        'security',
        'the address is not encrypted',
        'Write https://; or security: unencrypted, when everybody on the way may read it.',
      );
  });

export type CaldavSettings = z.output<typeof caldavSettingsSchema>;
