import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { Invitations, MeetingReply, ReplyOutcome } from '../../register/index.js';
import type { FoundReply } from './read-folder.js';
import { type MeetingStanding, standingOf } from './standing.js';

/** What became of the replies that were read. */
export interface RecordedReplies {
  /** Replies that count from now on, that were recorded before, and that are older than what counts. */
  readonly counts: Readonly<Record<Exclude<ReplyOutcome, 'contradictory'>, number>>;
  /** Replies and messages of which nothing was recorded; the diagnostics say why. */
  readonly leftOut: number;
  /** The meetings that were asked for, and those that were answered, by number of the statement. */
  readonly meetings: readonly MeetingStanding[];
}

export interface RecordOptions {
  /** Milliseconds since 1970 in UTC, as `Host.now`. */
  now(): number;
  /** UIDs of meetings whose standing is wanted whether they were answered or not. */
  readonly meetings?: readonly string[];
}

/** Milliseconds by which the clock of an attendee may be ahead. */
const clockError = 15 * 60 * 1000;

/**
 * Records replies in the register. Only those of people who were invited, to an invitation that was sent, are recorded: anybody can
 * send a reply. Reading the same messages again changes nothing.
 *
 * The last answer of an attendee counts by what it says of its own time (RFC 5546, 2.1.5). One of a time to come is left out until
 * then: it would count over every answer that follows, and taking it as of now would do so whenever it is read again.
 *
 * Diagnostics: those of reading; `reply-unknown-meeting`, `reply-unknown-invitation`, `reply-uninvited`, `reply-postdated`, `reply-contradictory`, `reply-outdated`. Throws: errors of the register
 * and of the source; what was recorded until then stays.
 */
export async function recordReplies(
  replies: AsyncIterable<FoundReply>,
  invitations: Invitations,
  { now, meetings = [] }: RecordOptions,
): Promise<Outcome<RecordedReplies>> {
  const counts = { recorded: 0, known: 0, older: 0 };
  const answered = new Set(meetings);
  const diagnostics: Diagnostic[] = [];
  let leftOut = 0;
  for await (const { file, value, diagnostics: told } of replies) {
    const problem = value && (await faultOf(value, invitations, { file, now: now() }));
    if (value === undefined || problem !== undefined) {
      leftOut += 1;
      diagnostics.push(...(problem === undefined ? told : [problem]));
      continue;
    }
    const outcome = await invitations.reply(value);
    answered.add(value.uid);
    if (outcome === 'contradictory') {
      leftOut += 1;
      diagnostics.push(...told, contradiction(value, file));
      continue;
    }
    counts[outcome] += 1;
    // What was told when it was recorded is not told again.
    if (outcome === 'known') continue;
    diagnostics.push(...told, ...(await ageOf(value, outcome, invitations, file)));
  }
  const standings = await Promise.all([...answered].map((uid) => standingOf(uid, invitations)));
  return {
    value: { counts, leftOut, meetings: standings.flatMap((one) => one ?? []).sort(byNumber) },
    diagnostics,
  };
}

/** Why a reply is not recorded. */
async function faultOf(
  { uid, attendee, sequence, stamp }: MeetingReply,
  invitations: Invitations,
  { file, now }: { readonly file: string; readonly now: number },
): Promise<Diagnostic | undefined> {
  const at = { span: { file, line: 1, column: 1 } };
  const latest = await invitations.latest(uid);
  if (latest === undefined)
    return diagnostic(
      'reply-unknown-meeting',
      `${attendee} answers a meeting that is not in the register`,
      at,
    );
  const { summary } = latest;
  // Otherwise it would count for ever, whatever the attendee answers next.
  if (sequence > latest.sequence) {
    const message = `${attendee} answers invitation ${sequence} to ${summary}; the last one was ${latest.sequence}`;
    return diagnostic('reply-unknown-invitation', message, at);
  }
  const invited = [
    ...latest.deliveries.map(({ recipient }) => recipient),
    ...(await invitations.holders(uid)).map(({ email }) => email.toLowerCase()),
  ];
  if (!invited.includes(attendee.toLowerCase()))
    return diagnostic('reply-uninvited', `${attendee} answers, and was not invited to ${summary}`, at);
  if (Date.parse(stamp) <= now + clockError) return undefined;
  const message = `The answer of ${attendee} is of ${minuteOf(stamp)} UTC, which is yet to come`;
  return diagnostic('reply-postdated', message, at);
}

function contradiction({ attendee, stamp }: MeetingReply, file: string): Diagnostic {
  const at = { span: { file, line: 1, column: 1 } };
  const message = `${attendee} has another answer of the same time, ${minuteOf(stamp)} UTC`;
  return diagnostic('reply-contradictory', message, at);
}

function minuteOf(stamp: string): string {
  return stamp.slice(0, 16).replace('T', ' ');
}

async function ageOf(
  { uid, attendee, sequence }: MeetingReply,
  outcome: 'recorded' | 'older',
  invitations: Invitations,
  file: string,
): Promise<readonly Diagnostic[]> {
  const at = { span: { file, line: 1, column: 1 } };
  if (outcome === 'older')
    return [diagnostic('reply-outdated', `${attendee} has answered later than that`, at)];
  const latest = (await invitations.latest(uid))?.sequence ?? sequence;
  if (sequence === latest) return [];
  return [
    diagnostic('reply-outdated', `${attendee} answers invitation ${sequence}; the last one is ${latest}`, at),
  ];
}

function byNumber(a: MeetingStanding, b: MeetingStanding): number {
  return a.number < b.number || (a.number === b.number && a.uid < b.uid) ? -1 : 1;
}
