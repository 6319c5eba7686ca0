import { CountersignError, type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { PassingError, patient, withRetries } from '../../host/index.js';
import { openSecrecy } from '../../settings/index.js';
import type { Invitation } from '../invitation.js';
import { type Ask, openAsk } from './caldav/ask.js';
import { openCollection } from './caldav/collection.js';
import { refusal } from './caldav/refusal.js';
import { openScheduling } from './caldav/scheduling.js';
import type { CaldavSettings } from './caldav/settings.js';
import { type Standing, standingAt } from './caldav/standing.js';
import { checkSize } from './size.js';
import { issueOf } from './standing-invitation.js';
import type { Journal, Surroundings, Transport } from './transport.js';
import { type OneNote, openNote } from './web/one-note.js';
import { requireWholeMeeting } from './whole-meeting.js';

/**
 * Puts meetings, with the documents inside, into a calendar on a CalDAV server (RFC 4791). A server that schedules (RFC 6638) invites the
 * attendees; on any other the meeting is in that calendar, and there alone. One resource for each meeting: an update takes the place of
 * what was there, as long as nobody else has changed that meanwhile.
 *
 * Errors of opening: those of reading secret and CA file. Of delivering: `transport-unreachable`, `transport-insecure`,
 * `transport-credentials`, `transport-refused`, `transport-deferred`, `message-too-large`, `file-exists`, `invitation-file-newer`.
 */
export async function openCaldav(settings: CaldavSettings, surroundings: Surroundings): Promise<Transport> {
  const secrecy = openSecrecy();
  const { host, forms } = surroundings;
  const ask = barring(await openAsk(settings, surroundings, secrecy));
  const collection = openCollection(settings, { ask, host, secrecy });
  const scheduling = openScheduling(ask);
  const calendarOf = (invitation: Invitation) =>
    forms.calendarOf(invitation, { method: false, attachments: true });

  const attempt = async (invitation: Invitation, calendar: string, note: OneNote, tell: Tell) => {
    const issue = issueOf(Buffer.from(calendar));
    if (issue === undefined) throw new Error('The calendar holds no event');
    const place = await collection();
    const address = new URL(nameOf(invitation), place);
    tell(await scheduling(place));
    const there = await standingAt(address, issue, { ask, secrecy, now: host.now() });
    const isRemoval = invitation.method === 'CANCEL' && settings.cancel === 'delete';
    const isThere = isRemoval ? there.kind === 'nothing' : there.kind === 'same';
    const reference = await note.handOver(async () => {
      if (isThere) return there.kind === 'nothing' ? undefined : there.tag;
      const answer = await write(address, there, isRemoval ? undefined : calendar);
      return answer.headers.etag ?? address.href;
    });
    await note.accepted(reference);
  };

  /** Puts a calendar there, or takes away what is there, unless it has changed since it was looked at. */
  const write = async (address: URL, there: Standing, calendar: string | undefined) => {
    const condition: Record<string, string> =
      there.kind === 'nothing' ? { 'if-none-match': '*' } : { 'if-match': there.tag };
    const answer =
      calendar === undefined
        ? await ask('DELETE', address, { headers: condition })
        : await ask('PUT', address, {
            headers: { 'content-type': 'text/calendar; charset=utf-8', ...condition },
            body: calendar,
          });
    if (answer.status === 412)
      throw new PassingError(
        diagnostic('transport-deferred', `${address.host}: the meeting was changed there meanwhile`),
      );
    const isGone = calendar === undefined && answer.status === 404;
    if (isGone || [200, 201, 204].includes(answer.status)) return answer;
    throw refusal(answer, host.now(), secrecy);
  };

  return {
    name: 'caldav',
    repeatable: true,
    // The server cancels for those who are no longer in the event (RFC 6638, 3.2.1.2).
    informsRemoved: true,
    async deliver(invitation, recipients, journal) {
      requireWholeMeeting(invitation);
      const note = openNote(recipients, journal);
      const calendar = calendarOf(invitation);
      const tell = telling(journal);
      tell(checkSize(Buffer.byteLength(calendar), settings.largestMessage));
      const policy = { ...patient, attempts: settings.attempts };
      await withRetries(() => attempt(invitation, calendar, note, tell), policy, surroundings);
    },
    async preview(invitation, recipients) {
      requireWholeMeeting(invitation);
      const bytes = Buffer.from(calendarOf(invitation));
      const target = settings.calendar ?? settings.server ?? '';
      const size = checkSize(bytes.length, settings.largestMessage);
      // A server that cannot be asked now is no reason not to show what would go there.
      const warnings = [
        ...size,
        ...(await collection()
          .then(scheduling)
          .catch(() => [])),
      ];
      return { target, recipients, files: [{ name: nameOf(invitation), bytes }], warnings };
    },
    close: async () => undefined,
  };
}

type Tell = (problems: readonly Diagnostic[]) => void;

/** Tells of each problem once, however often a delivery is tried. */
function telling(journal: Journal): Tell {
  const told = new Set<Diagnostic>();
  return (problems) => {
    for (const problem of problems) if (!told.has(problem)) journal.warned?.(problem);
    for (const problem of problems) told.add(problem);
  };
}

function nameOf({ meeting }: Invitation): string {
  return `${encodeURIComponent(meeting.uid)}.ics`;
}

/** A server that is asked again and again with a wrong password locks the account. */
function barring(ask: Ask): Ask {
  let barred: CountersignError | undefined;
  return async (...question) => {
    if (barred !== undefined) throw barred;
    try {
      return await ask(...question);
    } catch (error) {
      if (error instanceof CountersignError && error.diagnostics[0]?.code === 'transport-credentials')
        barred = error;
      throw error;
    }
  };
}
