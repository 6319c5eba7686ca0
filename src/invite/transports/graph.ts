import { patient, withRetries } from '../../host/index.js';
import { openSecrecy } from '../../settings/index.js';
import type { Invitation } from '../invitation.js';
import { openGraph } from './graph/ask.js';
import { type Attached, attachAll } from './graph/attach.js';
import { attendanceOf, eventOf, newEventOf } from './graph/event.js';
import { type Found, findEvent } from './graph/find.js';
import type { GraphSettings } from './graph/settings.js';
import { checkSize } from './size.js';
import type { Surroundings, Transport } from './transport.js';
import { final } from './web/failure.js';
import { type OneNote, openNote } from './web/one-note.js';
import { requireWholeMeeting } from './whole-meeting.js';

/**
 * Lets Microsoft Graph invite from the organizer's mailbox. The event is made without attendees, gets its documents, and then the
 * attendees: one invitation goes out, with the documents. An update puts the documents in first and changes the event after that, for the same
 * reason. It is written from Microsoft's documentation, and has not met the service itself.
 *
 * Errors of opening: those of reading secrets. Of delivering: `transport-unreachable`, `transport-insecure`, `transport-credentials`,
 * `transport-refused`, `transport-deferred`, `message-too-large`, `invitation-file-newer`.
 */
export async function openGraphTransport(
  settings: GraphSettings,
  surroundings: Surroundings,
): Promise<Transport> {
  const secrecy = openSecrecy();
  const graph = await openGraph(settings, surroundings, secrecy);
  const userOf = ({ meeting }: Invitation) =>
    `/users/${encodeURIComponent(settings.mailbox ?? meeting.organizer.email)}`;

  /** Exchange makes the message; ours is as large as that, or nearly. */
  const sizeProblems = async (invitation: Invitation) => {
    const { calendarOf, messageOf } = surroundings.forms;
    const message = await messageOf(invitation, { calendar: calendarOf(invitation, {}) });
    return checkSize(message.length, settings.largestMessage);
  };

  const invite = async (
    invitation: Invitation,
    attached: Attached,
    note: OneNote,
    found: Found | undefined,
  ) => {
    const events = `${userOf(invitation)}/events`;
    const id = found?.id ?? idOf(await graph.ask('POST', events, newEventOf(invitation)));
    const event = `${events}/${encodeURIComponent(id)}`;
    const isNews = found?.sent === undefined;
    // Left by an attempt that was broken off: nobody knows of it yet.
    if (found !== undefined && isNews) await graph.ask('PATCH', event, eventOf(invitation));
    await attachAll(graph, event, invitation.attachments, attached);
    const change = { ...(!isNews && eventOf(invitation)), ...attendanceOf(invitation) };
    await note.handOver(() => graph.ask('PATCH', event, change));
    await note.accepted(id);
  };

  const cancel = async (invitation: Invitation, note: OneNote, { id, sent }: Found) => {
    const event = `${userOf(invitation)}/events/${encodeURIComponent(id)}`;
    await note.handOver(() =>
      sent === undefined
        ? graph.ask('DELETE', event)
        : graph.ask('POST', `${event}/cancel`, { comment: invitation.description }),
    );
    await note.accepted(id);
  };

  const attempt = async (invitation: Invitation, attached: Attached, note: OneNote) => {
    const { meeting, method, sequence } = invitation;
    const found = await findEvent(graph, userOf(invitation), meeting.uid);
    if (found?.sent !== undefined && found.sent > sequence)
      throw final('invitation-file-newer', `The calendar has issue ${found.sent} of this meeting`);
    const isDone = method === 'CANCEL' ? found === undefined || found.isCancelled : found?.sent === sequence;
    if (isDone) {
      await note.handOver(async () => undefined);
      return note.accepted(found?.id);
    }
    if (method === 'REQUEST')
      return invite(invitation, attached, note, found?.isCancelled ? undefined : found);
    if (found !== undefined) await cancel(invitation, note, found);
  };

  return {
    name: 'graph',
    repeatable: true,
    // Exchange cancels for those who are no longer among the attendees.
    informsRemoved: true,
    async deliver(invitation, recipients, journal) {
      requireWholeMeeting(invitation);
      for (const problem of await sizeProblems(invitation)) journal.warned?.(problem);
      const note = openNote(recipients, journal);
      const attached: Attached = new Map();
      const policy = { ...patient, attempts: settings.attempts };
      await withRetries(() => attempt(invitation, attached, note), policy, surroundings);
    },
    async preview(invitation, recipients) {
      requireWholeMeeting(invitation);
      const name = surroundings.forms.nameOf(invitation);
      const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
      const steps =
        invitation.method === 'CANCEL'
          ? [{ name: `${name}.cancel.json`, bytes: json({ comment: invitation.description }) }]
          : [
              { name: `${name}.event.json`, bytes: json(newEventOf(invitation)) },
              ...invitation.attachments.map((one) => ({ name: `${name}/${one.name}`, bytes: one.bytes })),
              { name: `${name}.attendees.json`, bytes: json(attendanceOf(invitation)) },
            ];
      return {
        target: `${settings.base}${userOf(invitation)}`,
        recipients,
        files: steps,
        warnings: await sizeProblems(invitation),
      };
    },
    close: async () => undefined,
  };
}

function idOf(made: unknown): string {
  const id = typeof made === 'object' && made !== null && 'id' in made ? made.id : undefined;
  if (typeof id === 'string' && id !== '') return id;
  throw final('transport-refused', 'Graph does not say what it calls the meeting');
}
