import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { CountersignError, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import { openSecrecy, type Settings } from '../../../settings/index.js';
import { limits } from '../limits.js';
import type { FoundReply } from '../read-folder.js';
import { readReply } from '../read-reply.js';
import { type MailboxGround, openFolder } from './connect.js';
import { mailboxFailure } from './failure.js';
import { holdsCalendar } from './holds-calendar.js';
import { type MailboxSettings, mailboxServer, parseMailboxSettings } from './settings.js';

/** Messages whose parts are asked for at once. */
const page = 100;

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Reads the replies of a folder of a mailbox over IMAP (RFC 3501, RFC 9051), in the order in which they came, one at a time. The
 * folder is opened read-only: nothing is marked as read, moved or deleted. Messages without a calendar are not fetched, and
 * nothing is said of them.
 *
 * @param since Comes before that of the settings: `YYYY-MM-DD`.
 * Errors: `transport-settings-invalid`, `secret-missing`, `secret-exposed`, `transport-unreachable`, `transport-insecure`,
 *   `transport-credentials`, `transport-refused`, `transport-deferred`, `mailbox-missing`, those of reading the CA file.
 */
export async function* readMailbox(
  given: Settings,
  ground: MailboxGround,
  since?: string,
): AsyncIterable<FoundReply> {
  const settings = { ...parseMailboxSettings(given), ...(since !== undefined && { since }) };
  const secrecy = openSecrecy();
  const client = await openFolder(settings, ground, secrecy);
  try {
    yield* repliesIn(client, settings, ground);
  } catch (error) {
    throw mailboxFailure(error, mailboxServer(settings), secrecy);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function* repliesIn(
  client: ImapFlow,
  settings: MailboxSettings,
  { host }: MailboxGround,
): AsyncIterable<FoundReply> {
  const since = settings.since ?? new Date(host.now() - 90 * dayLength).toISOString().slice(0, 10);
  const found = await client.search({ since: new Date(`${since}T00:00:00Z`) }, { uid: true });
  if (!Array.isArray(found)) throw incomplete(client, settings);
  for (let start = 0; start < found.length; start += page) {
    const uids = found.slice(start, start + page).join(',');
    const messages = await client.fetchAll(
      uids,
      { uid: true, size: true, bodyStructure: true },
      { uid: true },
    );
    if (!client.usable) throw incomplete(client, settings);
    for (const message of messages) {
      if (message.bodyStructure !== undefined && !holdsCalendar(message.bodyStructure)) continue;
      yield* readMessage(client, message, settings);
    }
  }
}

async function* readMessage(
  client: ImapFlow,
  { uid, size = 0 }: FetchMessageObject,
  settings: MailboxSettings,
): AsyncIterable<FoundReply> {
  // RFC 5092, 5.
  const file = `imap://${mailboxServer(settings)}/${encodeURIComponent(settings.folder)}/;UID=${uid}`;
  // One byte more than is read shows that it is too large, whatever the server says of its size.
  const source = { start: 0, maxLength: limits.message + 1 };
  const fetched =
    size > limits.message
      ? undefined
      : await client.fetchOne(String(uid), { uid: true, source }, { uid: true });
  if (!client.usable) throw incomplete(client, settings);
  if (fetched === undefined || fetched === false) {
    // Another program took the message away.
    if (size <= limits.message) return;
    const span = { file, line: 1, column: 1 };
    const told = diagnostic('reply-unreadable', 'The reply cannot be read: it is too large', { span });
    yield { file, value: undefined, diagnostics: [told] };
    return;
  }
  yield { file, ...(await readReply(fetched.source ?? new Uint8Array(), file)) };
}

/** imapflow gives nothing back, instead of failing, when a connection ends in the middle of some commands. */
function incomplete({ usable }: ImapFlow, settings: MailboxSettings): CountersignError {
  const server = mailboxServer(settings);
  const told = usable
    ? diagnostic('transport-refused', `${server} does not tell what is in the folder`)
    : diagnostic('transport-unreachable', `${server} ended the connection`);
  return new CountersignError(told, { exitCode: exitCodes.environment });
}
