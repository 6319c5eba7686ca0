import type { Attachment, Invitation, Meeting } from '../../src/invite/invitation.js';

const meeting: Meeting = {
  uid: '0f0e4ad2-4d5f-5b1a-9d0c-6a1b2c3d4e5f',
  number: 'SOR-2026-0042',
  start: '2026-12-01T10:00',
  duration: 'PT1H30M',
  timeZone: 'Europe/Berlin',
  summary: 'Kick-off: Contoso, Ltd.',
  place: 'Room 4.12, 1 Contoso Way',
  link: 'https://meet.northwindtraders.com/contoso-kick-off',
  organizer: { name: 'Jo Li', email: 'jo@northwindtraders.com' },
  attendees: [
    { name: 'Ana Torres', email: 'ana@contoso.com', role: 'required' },
    { name: 'Adler; Eva', email: 'eva@contoso.com', role: 'optional' },
  ],
  language: 'en',
};

/** An invitation with what a test wants different. */
export function sampleInvitation(
  ofMeeting: Partial<Meeting> = {},
  ofInvitation: Partial<Omit<Invitation, 'meeting'>> = {},
): Invitation {
  return {
    meeting: { ...meeting, ...ofMeeting },
    method: 'REQUEST',
    scope: 'everybody',
    sequence: 0,
    stamp: Date.UTC(2026, 10, 21, 9, 30, 15),
    subject: 'Kick-off: Contoso, Ltd.',
    text: 'Agenda:\n1. Welcome; introductions\n2. What each of us does\n',
    description: 'Agenda:\n1. Welcome; introductions\n2. What each of us does\n',
    html: '<p>Agenda</p>',
    attachments: [],
    ...ofInvitation,
  };
}

/** A document of a size, with every value of a byte in it. */
export function sampleAttachment(name: string, size: number): Attachment {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
  return { name, mediaType: 'application/pdf', bytes, sha256: '0'.repeat(64) };
}
