import {
  type Diagnostic,
  exitCodes,
  hasErrors,
  type MeetingStanding,
  type RecordedReplies,
  readReplies,
  recordReplies,
} from '../index.js';
import { answersOf, meetingLine } from './answers.js';
import { printable } from './printable.js';
import { type RegisterFlags, withRegister } from './register/with-register.js';
import { type ReplySourceFlags, replySourceOf } from './reply-source.js';
import type { Report, Session } from './report.js';
import { renderInset } from './table.js';
import { worthTelling } from './worth-telling.js';

export interface InviteRepliesFlags extends ReplySourceFlags, RegisterFlags {
  readonly verbose?: true;
}

/** `countersign invite replies`: reads what attendees answered and records it in the register. */
export async function inviteReplies(
  place: string | undefined,
  flags: InviteRepliesFlags,
  session: Session,
): Promise<Report> {
  const source = replySourceOf(place, flags, session);
  const { value, diagnostics } = await withRegister(flags, session, ({ invitations }) =>
    recordReplies(readReplies(source), invitations, { now: session.host.now }),
  );
  // Who names one message wants to know what is in it.
  const isOne = source.kind === 'folder' && (await session.host.kindOf(source.path)) === 'file';
  const told = worthTelling(diagnostics, isOne ? { ...flags, verbose: true } : flags, session);
  const hint = told.length < diagnostics.length ? 'Pass --verbose to see all reasons.\n' : '';
  return {
    diagnostics: told,
    result: { ...value },
    text: [`${totals(value, diagnostics)}\n${hint}`, ...value.meetings.map(standing)].join('\n'),
    exitCode: hasErrors(diagnostics) ? exitCodes.problems : exitCodes.done,
  };
}

/** `3 replies recorded, 1 known before, 2 left out`. */
function totals(
  { counts: { recorded, known, older }, leftOut }: RecordedReplies,
  diagnostics: readonly Diagnostic[],
): string {
  // A mailbox is full of these; where there is nothing else, it is the wrong register.
  const strange = diagnostics.filter(({ code }) => code === 'reply-unknown-meeting').length;
  const besides = [
    [known, 'known before'],
    [older, 'older than what was known'],
    [strange, 'to meetings that are not in the register'],
    [leftOut - strange, 'left out'],
  ] as const;
  const parts = besides.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [`${recorded} ${recorded === 1 ? 'reply' : 'replies'} recorded`, ...parts].join(', ');
}

function standing(meeting: MeetingStanding): string {
  const answers = answersOf(meeting);
  const { number, summary } = meeting;
  const head = printable(`${summary.includes(number) ? '' : `${number}  `}${meetingLine(meeting)}`);
  if (answers.length === 0) return `${head}\n`;
  const rows = answers.map(({ name, email, answer, comment }) => [name, email, answer, comment]);
  return `${head}\n${renderInset(['name', 'address', 'answer', 'comment'], rows)}`;
}
