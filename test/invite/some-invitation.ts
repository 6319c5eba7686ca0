import fc from 'fast-check';
import type { Attendee, Invitation, Meeting } from '../../src/invite/invitation.js';
import { emailSchema, webAddressSchema } from '../../src/model/index.js';
import { sampleAttachment, sampleInvitation } from './sample-invitation.js';

const hostile = [
  '\r\nATTENDEE:mailto:evil@example.com',
  '\nEND:VEVENT\nEND:VCALENDAR\n',
  '\r X-EVIL:1',
  '"',
  '";X-EVIL="1',
  "^n^'^^",
  '\\n\\N\\,\\;\\\\',
  ';,:=',
  '\0\b\x1b\x7f\x85\u2028\u2029',
  '\u202eevil\u2066\u2069',
  '\ud83d',
  '启动会议：康托索有限公司',
  '👨‍👩‍👧‍👦👩🏽‍💻🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  `e${'\u0301'.repeat(60)}`,
  '  ',
  '\t',
];

const someText = fc
  .array(
    fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));

const someEmail = fc.emailAddress().filter((email) => emailSchema.safeParse(email).success);
const someLink = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .filter((address) => webAddressSchema.safeParse(address).success);
const somePerson = fc.record({ name: someText, email: someEmail });
const someAttendee: fc.Arbitrary<Attendee> = fc.record({
  name: someText,
  email: someEmail,
  role: fc.constantFrom('required' as const, 'optional' as const, 'chair' as const),
});

/** Invitations with all kinds of text, hostile ones not least, in every field that takes one. */
export const someInvitation: fc.Arbitrary<Invitation> = fc
  .record({
    meeting: fc.record<Partial<Meeting>>({
      // It is never empty (RFC 5546, 3.2.2), unlike what people type.
      summary: someText.map((text) => `Kick-off${text}`),
      place: someText,
      link: someLink,
      organizer: somePerson,
      attendees: fc.array(someAttendee, { minLength: 1, maxLength: 4 }),
      language: fc.constantFrom('en', 'es', 'zh-Hans'),
      timeZone: fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kathmandu'),
    }),
    method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const),
    sequence: fc.nat(),
    text: someText,
    description: someText,
    name: someText,
  })
  .map(({ meeting, name, ...rest }) =>
    sampleInvitation(meeting, { ...rest, attachments: [{ ...sampleAttachment('a', 200), name }] }),
  );
