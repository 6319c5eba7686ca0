import { z } from 'zod';
import { secretSchema } from '../secrets.js';

const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !/^https?:\/\/[^/]*@/i.test(text), 'holds a user or secret, which do not belong here');

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
    ca: z.string().min(1).optional().describe('PEM file of the only authorities that are trusted.'),
    user: z
      .string()
      .regex(/^[^:\p{Cc}]+$/u)
      .optional(),
    secret: secretSchema.optional(),
    cancel: z
      .enum(['keep', 'delete'])
      .default('keep')
      .describe('Whether a cancelled meeting stays in the calendar, marked as cancelled.'),
    attempts: z.int().min(1).max(20).default(5),
    timeout: z.number().positive().max(3600).default(60).describe('Seconds without a sign of life.'),
  })
  .superRefine(({ calendar, server, calendarName, security, user, secret }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((calendar === undefined) === (server === undefined))
      problem('calendar', 'give either calendar or server');
    if (calendarName !== undefined && server === undefined)
      problem('calendarName', 'is for server; calendar names one already');
    if ((user === undefined) !== (secret === undefined))
      problem(user === undefined ? 'user' : 'secret', 'is missing: user and secret belong together');
    const isOpen = (calendar ?? server ?? '').toLowerCase().startsWith('http:');
    if (isOpen && security === 'tls')
      problem('security', 'https is required; say unencrypted when it is to go in the open');
  });

export type CaldavSettings = z.output<typeof caldavSettingsSchema>;
