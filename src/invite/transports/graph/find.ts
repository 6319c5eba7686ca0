import { z } from 'zod';
import { final } from '../web/failure.js';
import type { Graph } from './ask.js';
import { issueProperty, meetingProperty } from './event.js';

/** A meeting of ours that is in the calendar. */
export interface Found {
  readonly id: string;
  /** Sequence of the last issue that went to everybody; undefined while none has. */
  readonly sent: number | undefined;
  readonly isCancelled: boolean;
}

const events = z.object({
  value: z.array(
    z.object({
      id: z.string().min(1),
      isCancelled: z.boolean().default(false),
      singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).default([]),
    }),
  ),
});

/**
 * Looks a meeting up by its UID.
 *
 * @param calendar Path of the user: `/users/jo%40northwindtraders.com`.
 * Errors: `transport-refused` where there are several, or the answer is not understood; those of asking.
 */
export async function findEvent(graph: Graph, calendar: string, uid: string): Promise<Found | undefined> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const query = new URLSearchParams({
    $filter: `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(meetingProperty)} and ep/value eq ${quoted(uid)})`,
    $expand: `singleValueExtendedProperties($filter=id eq ${quoted(issueProperty)})`,
    $select: 'id,isCancelled',
  });
  // Spaces as %20: a plus sign is one only in forms.
  const path = `${calendar}/events?${query.toString().replaceAll('+', '%20')}`;
  const answer = events.safeParse(await graph.ask('GET', path));
  if (!answer.success) throw final('transport-refused', 'Graph answers in a way that is not understood');
  // A cancelled one may stay for a while, beside the one of a new invitation.
  const all = answer.data.value;
  const alive = all.filter(({ isCancelled }) => !isCancelled);
  const event = alive[0] ?? all[0];
  if (alive.length > 1)
    throw final(
      'transport-refused',
      'The meeting is several times in the calendar',
      'Somebody copied it: delete all but the one with the attendees.',
    );
  if (event === undefined) return undefined;
  const { id, isCancelled, singleValueExtendedProperties: properties } = event;
  const issue = properties.find((one) => one.id.toLowerCase() === issueProperty.toLowerCase())?.value;
  return { id, isCancelled, sent: issue === undefined ? undefined : Number(issue) };
}
