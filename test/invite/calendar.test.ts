import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { lineOf, readCalendar } from './read-calendar.js';
import { sampleAttachment, sampleInvitation } from './sample-invitation.js';

describe('the calendar of an invitation', () => {
  it('is this', () => {
    expect(calendarOf(sampleInvitation()).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'PRODID:-//Countersign//Kick-off invitations//EN',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:0f0e4ad2-4d5f-5b1a-9d0c-6a1b2c3d4e5f',
      'DTSTAMP:20261121T093015Z',
      'SEQUENCE:0',
      'DTSTART;TZID=Europe/Berlin:20261201T100000',
      'DTEND;TZID=Europe/Berlin:20261201T113000',
      'SUMMARY;LANGUAGE=en:Kick-off: Contoso\\, Ltd.',
      'DESCRIPTION;LANGUAGE=en:Agenda:\\n1. Welcome\\; introductions\\n2. What each o',
      ' f us does',
      'LOCATION:Room 4.12\\, 1 Contoso Way',
      'URL:https://meet.northwindtraders.com/contoso-kick-off',
      'CONFERENCE;VALUE=URI:https://meet.northwindtraders.com/contoso-kick-off',
      'ORGANIZER;CN=Jo Li:mailto:jo@northwindtraders.com',
      'ATTENDEE;CN=Ana Torres;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEED',
      ' S-ACTION;RSVP=TRUE:mailto:ana@contoso.com',
      'ATTENDEE;CN="Adler; Eva";CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=NE',
      ' EDS-ACTION;RSVP=TRUE:mailto:eva@contoso.com',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('cancels the same event, which then takes no time and wants no answer', () => {
    const request = readCalendar(calendarOf(sampleInvitation()));
    const text = calendarOf(sampleInvitation({}, { method: 'CANCEL', sequence: 3 }));
    const cancel = readCalendar(text);
    expect(cancel.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancel.text('uid')).toBe(request.text('uid'));
    expect([cancel.text('sequence'), cancel.text('status'), cancel.text('transp')]).toEqual([
      '3',
      'CANCELLED',
      'TRANSPARENT',
    ]);
    expect([cancel.start, cancel.end]).toEqual([request.start, request.end]);
    expect(lineOf(text, 'ATTENDEE')).toBe(
      'ATTENDEE;CN=Ana Torres;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:ana@contoso.com',
    );
  });

  it('cancels it for those alone who are removed, without a word of how it stands', () => {
    const request = readCalendar(calendarOf(sampleInvitation()));
    const bo = { name: 'Bo', email: 'bo@contoso.com', role: 'required' } as const;
    const text = calendarOf(
      sampleInvitation({ attendees: [bo] }, { method: 'CANCEL', scope: 'removed', sequence: 1 }),
    );
    const cancel = readCalendar(text);
    expect(cancel.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([cancel.text('uid'), cancel.text('sequence')]).toEqual([request.text('uid'), '1']);
    for (const name of ['status', 'transp']) expect(cancel.all(name), name).toEqual([]);
    expect(cancel.all('attendee')).toHaveLength(1);
    expect(lineOf(text, 'ATTENDEE')).toBe(
      'ATTENDEE;CN=Bo;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:bo@contoso.com',
    );
  });

  it('has no method on a CalDAV server, and is otherwise the same', () => {
    const invitation = sampleInvitation();
    const without = calendarOf(invitation, { method: false });
    expect(without).toBe(calendarOf(invitation).replace('METHOD:REQUEST\r\n', ''));
  });

  it('is the same whatever was made before', () => {
    const invitation = sampleInvitation({ timeZone: 'America/St_Johns', summary: '启动会议 👩🏽‍💻' });
    const first = calendarOf(invitation, { attachments: true });
    calendarOf(sampleInvitation({ timeZone: 'Africa/Casablanca', language: 'zh-Hans' }));
    expect(calendarOf(structuredClone(invitation), { attachments: true })).toBe(first);
  });
});

describe('documents', () => {
  const documents = [sampleAttachment('Statement "final"; v1.pdf', 5000), sampleAttachment('声明.pdf', 1)];

  it('are inside when asked for, byte for byte', () => {
    const text = calendarOf(sampleInvitation({}, { attachments: documents }), { attachments: true });
    const found = readCalendar(text).all('attach');
    expect(found.map((property) => property.getFirstParameter('filename'))).toEqual([
      "Statement 'final'; v1.pdf",
      '声明.pdf',
    ]);
    for (const [index, property] of found.entries()) {
      expect(property.type).toBe('binary');
      expect(property.getFirstParameter('encoding')).toBe('BASE64');
      expect(property.getFirstParameter('fmttype')).toBe('application/pdf');
      const base64 = String(property.getFirstValue());
      expect(Buffer.from(base64, 'base64').equals(documents[index]?.bytes ?? Buffer.of())).toBe(true);
    }
  });

  it('of megabytes take no time, whatever their names', () => {
    const large = sampleAttachment('声明.pdf', 3_000_000);
    const text = calendarOf(sampleInvitation({}, { attachments: [large] }), { attachments: true });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lineOf(text, 'ATTACH')?.endsWith(Buffer.from(large.bytes).toString('base64'))).toBe(true);
  }, 5000);

  it('are not inside otherwise', () => {
    expect(calendarOf(sampleInvitation({}, { attachments: documents }))).not.toContain('ATTACH');
  });

  it('of a type that is none are bytes and nothing more', () => {
    const odd = { ...sampleAttachment('a.pdf', 3), mediaType: 'application/pdf"\r\nX-EVIL:1' };
    const text = calendarOf(sampleInvitation({}, { attachments: [odd] }), { attachments: true });
    expect(lineOf(text, 'ATTACH')).toContain('FMTTYPE=application/octet-stream;');
    expect(text).not.toContain('EVIL');
  });
});

describe('people and places', () => {
  it('the organizer is an attendee only when named as one, and has accepted', () => {
    const jo = { name: 'Jo Li', email: 'Jo@NorthwindTraders.com', role: 'chair' } as const;
    const text = calendarOf(sampleInvitation({ attendees: [jo] }));
    expect(lineOf(text, 'ATTENDEE')).toBe(
      'ATTENDEE;CN=Jo Li;CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:Jo@NorthwindTraders.com',
    );
  });

  it('where nobody is invited the organizer is, for a request is to somebody', () => {
    const text = calendarOf(sampleInvitation({ attendees: [] }));
    expect(lineOf(text, 'ATTENDEE')).toBe(
      'ATTENDEE;CN=Jo Li;CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:jo@northwindtraders.com',
    );
  });

  it('a meeting without a room takes place at its link', () => {
    const { place: _, ...meeting } = sampleInvitation().meeting;
    const text = calendarOf({ ...sampleInvitation(), meeting });
    expect(lineOf(text, 'LOCATION')).toBe('LOCATION:https://meet.northwindtraders.com/contoso-kick-off');
  });

  it('a link is written in the characters that an address has', () => {
    const text = calendarOf(sampleInvitation({ link: 'https://meet.example/räume/a"b,c;d?x=<1>|2' }));
    expect(lineOf(text, 'URL')).toBe('URL:https://meet.example/r%C3%A4ume/a%22b,c;d?x=%3C1%3E%7C2');
  });

  it('a meeting without a link has no address', () => {
    const { link: _, ...meeting } = sampleInvitation().meeting;
    const text = calendarOf({ ...sampleInvitation(), meeting });
    expect([lineOf(text, 'URL'), lineOf(text, 'CONFERENCE')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['an e-mail address', { organizer: { name: 'A', email: 'a@b.example\r\nX-EVIL:1' } }],
    ['an e-mail address', { attendees: [{ name: 'A', email: 'a b@c.example', role: 'required' as const }] }],
    ['a web address', { link: 'https://a.example/\r\nX-EVIL:1' }],
    ['a web address', { link: 'javascript:alert(1)' }],
    ['a time zone', { timeZone: 'Europe/Nowhere' }],
    ['a start', { start: '2026-13-01T10:00' }],
    ['a duration', { duration: 'PT' }],
    ['a language', { language: 'en\r\nX-EVIL:1' }],
  ])('refuses what is not %s', (_, meeting) => {
    expect(() => calendarOf(sampleInvitation(meeting))).toThrow();
  });
});
