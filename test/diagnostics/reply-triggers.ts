import { type Diagnostic, diagnostic } from '../../src/diagnostics/index.js';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies, recordReplies } from '../../src/invite/replies/index.js';
import { readReply } from '../../src/invite/replies/read-reply.js';
import type { Invitations, RecordedInvitation, ReplyOutcome } from '../../src/register/index.js';
import { makeCertificates } from '../invite/certificates.js';
import { imapServer } from '../invite/imap-server.js';
import { calendarWith, meetingId, messageWith } from '../invite/replies/samples.js';
import { failureOf } from '../invite/transport-ground.js';
import { all } from '../register/temporary.js';
import { isInstalled } from '../tools.js';

const read = (bytes: Uint8Array) => async () => (await readReply(bytes, 'a.eml')).diagnostics;

const latest: RecordedInvitation = {
  uid: meetingId,
  sequence: 2,
  method: 'REQUEST',
  stamp: '2026-11-21T10:00:00.000Z',
  digest: '',
  number: 'SOR-1',
  version: '1.0',
  customer: 'Contoso, Ltd.',
  summary: 'Kick-off',
  start: '2026-12-01T10:00',
  timeZone: 'Europe/Berlin',
  organizer: 'jo.li@northwindtraders.com',
  plannedAt: '2026-11-21T10:00:00.000Z',
  plannedBy: 'jo',
  deliveries: [],
};

const ana = 'ana.torres@contoso.com';

/** What was before a reply. */
interface Past {
  readonly invited?: readonly string[];
  readonly now?: number;
  /** Of the last invitation. */
  readonly sequence?: number;
  /** What the register says of the reply. */
  readonly outcome?: ReplyOutcome;
}

/** Records a reply of 22 November in a register with one meeting, to which these are invited. */
const recorded =
  (
    uid: string,
    { invited = [], now = Date.UTC(2026, 10, 23), sequence = 2, outcome = 'recorded' }: Past = {},
  ) =>
  async (): Promise<readonly Diagnostic[]> => {
    const nothing = () => Promise.reject(new Error('not asked for'));
    const invitations: Invitations = {
      latest: async (of) => (of === uid ? { ...latest, sequence } : undefined),
      async *all() {},
      holders: async () => invited.map((email) => ({ name: 'Somebody', email, transport: 'file' })),
      plan: nothing,
      handingOver: nothing,
      accepted: nothing,
      refused: nothing,
      reply: async () => outcome,
      replies: async () => [],
    };
    const host = createMemoryHost({ '/a.ics': calendarWith() });
    const replies = readReplies({ kind: 'folder', path: '/a.ics', host });
    return (await recordReplies(replies, invitations, { now: () => now })).diagnostics;
  };

/** The part of the triggers that is about what attendees answered. */
export const replyTriggers = {
  'reply-absent': read(calendarWith({}, 'METHOD:REQUEST')),
  'reply-unreadable': read(calendarWith({ uid: undefined })),
  'reply-undecided': read(calendarWith({ attendee: 'ATTENDEE:mailto:ana@contoso.com' })),
  'reply-from-other': read(messageWith(calendarWith(), 'eve@example.com')),
  'reply-unknown-meeting': recorded('another'),
  'reply-uninvited': recorded(meetingId),
  'reply-unknown-invitation': recorded(meetingId, { sequence: 0 }),
  'reply-postdated': recorded(meetingId, { invited: [ana], now: Date.UTC(2026, 10, 20) }),
  'reply-contradictory': recorded(meetingId, { invited: [ana], outcome: 'contradictory' }),
  'reply-outdated': recorded(meetingId, { invited: [ana] }),
  'mailbox-missing': async () => {
    // Nothing is read over an open connection, and only openssl makes what the other needs.
    if (!isInstalled('openssl')) return [diagnostic('mailbox-missing', 'not checked here')];
    const certificates = await makeCertificates();
    const answer = (command: string) => (/^EXAMINE/.test(command) ? '$ NO none\r\n' : undefined);
    const { port } = await imapServer({ certificates, answer });
    const settings = { host: '127.0.0.1', port, user: 'jo', ca: '/ca.pem', secret: { env: 'MAIL' } };
    const ground = { host: createMemoryHost({ '/ca.pem': certificates.ca }), environment: { MAIL: 'word' } };
    return (await failureOf(all(readReplies({ kind: 'mailbox', settings, ground })))).diagnostics;
  },
};
