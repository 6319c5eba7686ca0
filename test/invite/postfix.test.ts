import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { type Address, loadForms } from '../../src/invite/index.js';
import { openTransport, type Transport } from '../../src/invite/transports/index.js';
import { temporaryRegisters } from '../register/temporary.js';
import { readMailbox } from './dovecot-mailbox.js';
import { present } from './matters.js';
import { largest, later, needsPostOffice, type PostOffice, startPostOffice } from './postfix.js';
import { readCalendar } from './read-calendar.js';
import { readMessage } from './read-message.js';
import { sampleAttachment } from './sample-invitation.js';
import { send, sourceOf } from './send-ground.js';
import { codeOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const registers = temporaryRegisters();
const organizer = { name: '李卓 🧭', email: 'jo@northwindtraders.example' };
const zhang = { name: '张伟 👩🏽‍💻', email: 'zhang@contoso.example', role: 'required' as const };
const jm = { name: 'Müller, Jörg "JM" 🙂', email: 'jm@contoso.example', role: 'optional' as const };
const users = [organizer.email, zhang.email, jm.email];
const customer = '康托索有限公司 🚀, "Ltd."';
const document = sampleAttachment('职责声明 📄 v1.0.pdf', 300_000);
const addressOf = ({ name, email }: Address) => ({ name, email });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As the organizer, with STARTTLS and a secret; `sent` gets the messages as they were made. */
async function transportTo(
  { port, dovecot }: PostOffice,
  { secret = dovecot.secret, sent = [] }: { readonly secret?: string; readonly sent?: Buffer[] } = {},
): Promise<Transport> {
  const forms = await loadForms();
  const ground = groundOf({
    host: createMemoryHost({ '/ca.pem': dovecot.certificates.ca }),
    environment: { WORD: secret },
    forms: {
      ...forms,
      async messageOf(invitation, options) {
        const message = Buffer.from(await forms.messageOf(invitation, options));
        sent.push(message);
        return message;
      },
    },
  });
  const login = { user: organizer.email, secret: { env: 'WORD' } };
  return openTransport(
    { transport: 'smtp', host: '127.0.0.1', port, ca: '/ca.pem', sender: organizer.email, ...login },
    ground,
  );
}

/** A message without what the servers on its way wrote above it (RFC 5321, 4.4). */
function withoutTrace(message: Buffer): Buffer {
  const text = message.toString('latin1');
  const [trace = ''] = /^(?:(?:Return-Path|Delivered-To|Received):.*\r\n(?:[ \t].*\r\n)*)+/.exec(text) ?? [];
  expect(trace).toContain('by mx.northwindtraders.example (Postfix) with ESMTPSA');
  return message.subarray(trace.length);
}

/** What somebody has who opens a message and its calendar. */
function opened(message: Buffer) {
  const { root, ...head } = readMessage(message);
  // A cancellation has no documents.
  const [alternative, ...documents] = root.type === 'multipart/mixed' ? root.parts : [root];
  const calendar = alternative?.parts?.find(({ type }) => type === 'text/calendar');
  const text = Buffer.from(present(calendar?.bytes), 'base64').toString();
  const event = readCalendar(text);
  return {
    head,
    event,
    parts: alternative?.parts?.map(({ type }) => type),
    method: [calendar?.parameters.method, event.calendar.getFirstPropertyValue('method')],
    issue: [event.text('sequence'), event.text('status'), new Date(event.start).toISOString()],
    documents: documents.map(({ fileName, type, bytes = '' }) => [
      ...[fileName, type, sha256(Buffer.from(bytes, 'base64'))],
    ]),
  };
}

describe('an invitation by way of postfix to dovecot', () => {
  needsPostOffice('arrives as it was made; so do its update and its cancellation', async () => {
    const office = await startPostOffice(users);
    const sent: Buffer[] = [];
    const transport = await transportTo(office, { sent });
    const register = await registers.open();
    const base = await sourceOf({ organizer, attendees: [zhang, jm] });
    const source = {
      ...base,
      statement: { ...base.statement, customer },
      attachments: [{ ...document, sha256: sha256(document.bytes) }],
    };
    const moved = { ...source, kickOff: { ...source.kickOff, start: '2026-12-02T10:00' } };
    const wishes = [
      [source, 'invite'],
      [moved, 'update'],
      [moved, 'cancel'],
    ] as const;
    for (const [issue, wish] of wishes) {
      const { value, diagnostics } = await send(issue, register, transport, { wish });
      expect(diagnostics).toEqual([]);
      for (const { email } of [zhang, jm])
        expect(await readMailbox(office.dovecot, email, sent.length)).toHaveLength(sent.length);
      // It is called what postfix calls it.
      for (const { reference = '' } of present(value).invitation.deliveries)
        expect(await office.log()).toContain(`: ${reference}: client=`);
    }
    await transport.close();
    for (const { email } of [zhang, jm]) {
      const arrived = await readMailbox(office.dovecot, email, 3);
      expect(arrived.map((message) => sha256(withoutTrace(message)))).toEqual(sent.map(sha256));
      const [invitation, update, cancellation] = arrived.map(opened);
      for (const each of [invitation, update, cancellation]) {
        // A cancellation names them in the order of their addresses, whatever the engagement has become.
        const people = each === cancellation ? [jm, zhang] : [zhang, jm];
        expect(each?.head).toMatchObject({ from: [organizer], to: people.map(addressOf) });
        expect(each?.head.subject).toContain(customer);
        expect(each?.parts).toEqual(['text/plain', 'text/html', 'text/calendar']);
        expect(each?.event.text('uid')).toBe(invitation?.event.text('uid'));
        expect(each?.event.text('summary')).toContain(customer);
        expect(each?.event.all('attendee').map((one) => one.getFirstParameter('cn'))).toEqual(
          // A quotation mark has no place in a parameter (RFC 5545, 3.2).
          people.map(({ name }) => name.replaceAll('"', "'")),
        );
      }
      expect([invitation, update, cancellation].map((each) => [each?.method, each?.issue])).toEqual([
        [Array(2).fill('REQUEST'), ['0', 'CONFIRMED', '2026-12-01T15:00:00.000Z']],
        [Array(2).fill('REQUEST'), ['1', 'CONFIRMED', '2026-12-02T15:00:00.000Z']],
        [Array(2).fill('CANCEL'), ['2', 'CANCELLED', '2026-12-02T15:00:00.000Z']],
      ]);
      const documents = [[document.name, 'application/pdf', sha256(document.bytes)]];
      expect([invitation, update, cancellation].map((each) => each?.documents)).toEqual([
        ...[documents, documents, []],
      ]);
    }
  });

  needsPostOffice('goes to those whom postfix knows and does not put off', async () => {
    const office = await startPostOffice(users);
    const transport = await transportTo(office);
    const journal = journalOf();
    await transport.deliver(invitationOf(), ['nobody@contoso.example', later, jm.email], journal);
    expect(journal.notes.map(([what, whom, said]) => [what, whom, said?.slice(0, 9)])).toEqual([
      ['handingOver', [jm.email], undefined],
      ['accepted', [jm.email], expect.any(String)],
      ['refused', ['nobody@contoso.example'], '550 5.1.1'],
      ['refused', [later], '450 4.7.1'],
    ]);
    expect(await readMailbox(office.dovecot, jm.email, 1)).toHaveLength(1);
    await transport.close();
  });

  needsPostOffice('is not begun with a wrong secret, nor when it is too large', async () => {
    const office = await startPostOffice(users);
    const transport = await transportTo(office);
    const large = invitationOf({ attachments: [sampleAttachment('a.pdf', largest)] });
    expect(await codeOf(transport.deliver(large, [jm.email], journalOf()))).toBe('message-too-large');
    const other = await transportTo(office, { secret: 'word-8e' });
    expect(await codeOf(other.deliver(invitationOf(), [jm.email], journalOf()))).toBe(
      'transport-credentials',
    );
    expect(await office.log()).not.toContain(': client=');
  });
});
