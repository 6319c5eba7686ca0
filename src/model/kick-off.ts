import { z } from 'zod';
import { durationOf, durationPattern } from './duration.js';
import { localTimeExists } from './local-time.js';
import { emailSchema, singleLineSchema, timeZoneSchema, webAddressSchema } from './text.js';

/*
 * No check here stops those after it (`abort`): one that does would keep the checks of the whole group from running, and
 * a problem would stay hidden until another one is corrected. So a second check passes what the first one refuses.
 */

/** To the minute and without a zone: the zone is a field of its own. Not `z.iso.datetime`, which would take a `Z`. */
const startPattern = /^[12]\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const startAdvice = 'write a local date and time as YYYY-MM-DDTHH:MM, such as 2026-12-01T10:00';

const startSchema = z
  .string()
  .regex(startPattern, startAdvice)
  .refine((text) => !startPattern.test(text) || isDate(text.slice(0, 10)), startAdvice);

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

const durationAdvice = 'write an ISO 8601 duration in days, hours and minutes, such as PT1H30M';

/** Minutes on a calendar whose clocks are never changed. Undefined when the text is no duration. */
function minutesOf(text: string): number | undefined {
  const duration = durationOf(text);
  return duration && duration.days * 24 * 60 + duration.minutes;
}

const oneWeek = 7 * 24 * 60;

const durationSchema = z
  .string()
  .regex(durationPattern, durationAdvice)
  .refine((text) => minutesOf(text) !== 0, 'write a duration longer than nothing, such as PT1H')
  .refine((text) => (minutesOf(text) ?? 0) <= oneWeek, 'write a duration of at most a week');

const organizerSchema = z
  .strictObject({
    name: singleLineSchema.describe('Full name.'),
    email: emailSchema.describe('E-mail address.'),
  })
  .describe('Who invites.');

const attendeeSchema = z
  .strictObject({
    name: singleLineSchema.describe('Full name.'),
    email: emailSchema.describe('E-mail address.'),
    role: z.enum(['required', 'optional', 'chair']).default('required').describe('Part in the meeting.'),
  })
  .describe('A person invited to the kick-off.');

/** Each address once: a mailbox is the same in either letter case everywhere but in RFC 5321. */
const attendeesSchema = z
  .array(attendeeSchema)
  .max(500, 'invite at most 500 people')
  .superRefine((attendees, context) => {
    const seen = new Set<string>();
    attendees.forEach(({ email }, index) => {
      if (seen.has(email.toLowerCase())) {
        context.addIssue({
          code: 'custom',
          path: [index, 'email'],
          message: 'invite each person once',
          params: { found: `${email} is invited already` },
        });
      }
      seen.add(email.toLowerCase());
    });
  });

const kickOffFields = z.strictObject({
  start: startSchema.describe('Start in local time (YYYY-MM-DDTHH:MM).'),
  duration: durationSchema.describe('Duration (ISO 8601), such as PT1H.'),
  timeZone: timeZoneSchema.describe('IANA time zone, such as Europe/Berlin.'),
  place: singleLineSchema.optional().describe('Room or address; needed when there is no link.'),
  link: webAddressSchema.optional().describe('Address of the online meeting; needed when there is no place.'),
  organizer: organizerSchema,
  attendees: attendeesSchema.default([]).describe('Who is invited; the organizer need not be repeated.'),
});

const whereFields = kickOffFields.pick({ place: true, link: true }).strip();
const whenFields = kickOffFields.pick({ start: true, timeZone: true }).strip();

/**
 * `when` lets a check run as soon as the fields it looks at are right, so that it is not hidden by others' errors.
 */
export const kickOffSchema = kickOffFields
  .refine(({ place, link }) => place !== undefined || link !== undefined, {
    error: 'add a place or a link, so that people know where to go',
    params: { found: 'it has neither a place nor a link' },
    when: ({ value }) => whereFields.safeParse(value).success,
  })
  .refine(({ start, timeZone }) => localTimeExists(start, timeZone), {
    path: ['start'],
    error: 'choose another time: the clocks of this zone are put forward and skip this one',
    params: { found: 'this time does not exist in the time zone of the meeting' },
    when: ({ value }) => whenFields.safeParse(value).success,
  })
  .describe('The kick-off meeting.');
