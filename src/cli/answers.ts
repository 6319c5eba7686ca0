import type { Answer, MeetingStanding, StandingAnswer } from '../index.js';

/** What one of those who are invited answered, in words. */
export interface AnswerInWords {
  readonly name: string;
  readonly email: string;
  readonly answer: string;
  readonly comment: string;
}

/** Everybody who has the invitation: those who come first, those who did not answer last. */
export function answersOf(meeting: MeetingStanding): readonly AnswerInWords[] {
  const { accepted, tentative, declined, delegated, waiting } = meeting;
  return [
    ...[...accepted, ...tentative, ...declined, ...delegated].map(inWords),
    ...waiting.map(({ name, email }) => ({ name, email, answer: 'no answer yet', comment: '' })),
  ];
}

function inWords({ name, email, answer, isOutdated, sender, comment = '' }: StandingAnswer): AnswerInWords {
  const told = [
    wordOf(answer),
    ...(isOutdated ? ['to an earlier invitation'] : []),
    ...(sender === undefined ? [] : [`sent by ${sender}`]),
  ];
  return { name, email, answer: told.join(', '), comment };
}

function wordOf(answer: Answer): string {
  return answer === 'delegated' ? 'sends somebody else' : answer;
}

/** `Kick-off: Contoso, Ltd., 2026-12-01 10:00 Europe/Berlin`. */
export function meetingLine({
  summary,
  start,
  timeZone,
  isCancelled,
}: Pick<MeetingStanding, 'summary' | 'start' | 'timeZone' | 'isCancelled'>): string {
  return `${summary}, ${start.replace('T', ' ')} ${timeZone}${isCancelled ? ' (cancelled)' : ''}`;
}
