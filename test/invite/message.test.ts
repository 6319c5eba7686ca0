import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/invite/calendar/index.js';
import type { Invitation } from '../../src/invite/invitation.js';
import { messageOf } from '../../src/invite/message/index.js';
import { needs } from '../tools.js';
import { calendarWith, invitationWith } from './matters.js';
import { readMessage } from './read-message.js';

const written = (invitation: Invitation) =>
  messageOf(invitation, { calendar: calendarWith(invitation.method) });
const headOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
const bytesOf = (base64 = '') => Buffer.from(base64, 'base64');

describe('a message', () => {
  needs('python3')('has its parts where Outlook looks for them', async () => {
    const invitation = invitationWith();
    const { root, ...head } = readMessage(await written(invitation));
    expect(head).toEqual({
      from: [{ name: 'Jo Li', email: 'jo.li@northwindtraders.com' }],
      to: invitation.meeting.attendees.map(({ name, email }) => ({ name, email })),
      subject: 'Kick-off meeting: Contoso',
      date: '2026-11-21T09:30:00+00:00',
      messageId: '<0d9a3a26-1f5e-5a1c-9c77-6f1f1b1f0a01.0@northwindtraders.com>',
      inReplyTo: '',
      references: '',
    });
    expect(root.type).toBe('multipart/mixed');
    expect(root.parts.map(({ type }) => type)).toEqual([
      'multipart/alternative',
      ...invitation.attachments.map(({ mediaType }) => mediaType),
    ]);
    const [alternative, ...documents] = root.parts;
    expect(alternative?.parts?.map(({ type, disposition }) => [type, disposition])).toEqual([
      ['text/plain', null],
      ['text/html', null],
      ['text/calendar', null],
    ]);
    const calendar = alternative?.parts?.[2];
    expect(calendar?.parameters).toEqual({ charset: 'utf-8', method: 'REQUEST' });
    expect(calendar?.encoding).toBe('base64');
    expect(bytesOf(calendar?.bytes).toString()).toBe(calendarWith('REQUEST'));
    for (const [at, { name, bytes }] of invitation.attachments.entries()) {
      expect(documents[at]?.fileName).toBe(name);
      expect(documents[at]?.disposition).toBe('attachment');
      expect(bytesOf(documents[at]?.bytes).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  needs('python3')('carries the calendar of the same invitation, octet by octet', async () => {
    for (const method of ['REQUEST', 'CANCEL'] as const) {
      const invitation = invitationWith({ method, sequence: 1 }, { summary: '启动会议 🙂'.repeat(30) });
      const calendar = calendarOf(invitation);
      const { root } = readMessage(await messageOf(invitation, { calendar }));
      expect(bytesOf(root.parts[0]?.parts?.[2]?.bytes).equals(Buffer.from(calendar))).toBe(true);
    }
  });

  needs('python3')('keeps its texts', async () => {
    const long = `${'词'.repeat(4000)}\n${'a'.repeat(4000)}\n.\nFrom here\n--=_countersign-0\n`;
    const { root } = readMessage(await written(invitationWith({ text: long })));
    const [plain, html] = root.parts[0]?.parts ?? [];
    expect(bytesOf(plain?.bytes).toString()).toBe(long.replaceAll('\n', '\r\n'));
    expect(bytesOf(html?.bytes).toString()).toContain('<p>Grüße</p>');
  });

  needs('python3')('cancels without documents', async () => {
    const cancelled = invitationWith({ method: 'CANCEL', sequence: 2, attachments: [] });
    const { root } = readMessage(await written(cancelled));
    // With nothing beside them the alternatives are the message.
    expect(root.type).toBe('multipart/alternative');
    expect(root.parts.at(-1)?.parameters.method).toBe('CANCEL');
  });

  it('answers to the first issue from the second on', async () => {
    const head = headOf(await written(invitationWith({ sequence: 3 }))).replaceAll('\r\n ', ' ');
    const id = (sequence: number) =>
      `<0d9a3a26-1f5e-5a1c-9c77-6f1f1b1f0a01.${sequence}@northwindtraders.com>`;
    expect(head).toContain(`Message-ID: ${id(3)}`);
    expect(head).toContain(`In-Reply-To: ${id(0)}`);
    expect(head).toContain(`References: ${id(0)}`);
  });

  it('goes to those who are removed beside the update, under an id of its own', async () => {
    const bo = { name: 'Bo', email: 'bo@contoso.com', role: 'required' } as const;
    const removal = invitationWith(
      { method: 'CANCEL', scope: 'removed', sequence: 3, attachments: [] },
      { attendees: [bo] },
    );
    const [head, other] = [removal, invitationWith({ sequence: 3 })].map(async (each) =>
      headOf(await written(each)).replaceAll('\r\n ', ' '),
    );
    expect(await head).toContain('To: Bo <bo@contoso.com>');
    expect(await head).not.toContain('ana.torres');
    const idIn = (text = '') => /^Message-ID: (.*)$/m.exec(text)?.[1];
    expect(idIn(await head)).toMatch(/\.3\.removed@/);
    expect(idIn(await head)).not.toBe(idIn(await other));
  });

  it('is the same bytes each time, and others for another issue', async () => {
    const once = await written(invitationWith());
    expect(Buffer.compare(once, await written(invitationWith()))).toBe(0);
    expect(Buffer.compare(once, await written(invitationWith({ stamp: 0 })))).not.toBe(0);
  });

  it('has CRLF throughout and lines that any server takes', async () => {
    const attendees = Array.from({ length: 500 }, (_, at) => ({
      name: at % 2 === 0 ? `Person, number ${at}` : `与会者 ${at}`,
      email: `person.${at}@${'long-'.repeat(10)}domain.example.com`,
      role: 'required' as const,
    }));
    const text = Buffer.from(await written(invitationWith({}, { attendees }))).toString('latin1');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(text).toMatch(/^[\x20-\x7E\r\n\t]*$/);
    expect(headOf(await written(invitationWith({}, { attendees }))).split('person.').length - 1).toBe(500);
  });

  it('is not made with a calendar of another method, or an address that is none', async () => {
    await expect(messageOf(invitationWith(), { calendar: calendarWith('CANCEL') })).rejects.toThrow(/method/);
    for (const email of ['a@b.com\r\nBcc: c@d.com', 'a@b.com, c@d.com', '<a@b.com>', 'a', '"x"@b.com']) {
      const organizer = { name: 'A', email };
      await expect(written(invitationWith({}, { organizer }))).rejects.toThrow(/e-mail address/);
    }
  });
});
