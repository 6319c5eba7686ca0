import type { Answer } from '../../register/index.js';
import type { AnsweringEvent, NamedAttendee } from './event.js';

/** Who answered, or why that cannot be told. */
export type Answering =
  | { readonly attendee: NamedAttendee & { readonly email: string } }
  | { readonly fault: string };

/**
 * The attendee of a reply: there is one (RFC 5546, 3.2.3). Where somebody was delegated, there are two, and each names the other:
 * it is the delegate's reply once the delegate has answered, and before that of who delegated (RFC 5546, 4.2.5 and 4.2.6).
 */
export function answeringAttendee({ attendees }: AnsweringEvent): Answering {
  const different = attendees.filter(
    (attendee, index) =>
      attendees.findIndex((other) => other.email === attendee.email && other.status === attendee.status) ===
      index,
  );
  const [first, second] = different;
  if (first === undefined) return { fault: 'it names no attendee' };
  if (second === undefined) return named(first);
  if (different.length === 2) {
    const delegator = different.find((one) => one.status === 'DELEGATED');
    const delegate = different.find((one) => one !== delegator);
    const isPair = delegate?.email !== undefined && delegator?.delegatedTo.includes(delegate.email) === true;
    if (isPair && delegate.email !== delegator.email)
      return named(delegate.status === 'NEEDS-ACTION' ? delegator : delegate);
  }
  return { fault: 'it names several attendees' };
}

function named({ email, ...attendee }: NamedAttendee): Answering {
  return email === undefined
    ? { fault: 'its attendee has no e-mail address' }
    : { attendee: { ...attendee, email } };
}

/** What is recorded for a PARTSTAT (RFC 5545, 3.2.12); nothing for those that are no answer. */
export function answerOf(status: string): Answer | undefined {
  switch (status) {
    case 'ACCEPTED':
      return 'accepted';
    case 'TENTATIVE':
      return 'tentative';
    case 'DECLINED':
      return 'declined';
    case 'DELEGATED':
      return 'delegated';
    default:
      return undefined;
  }
}
