import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { RecordedInvitation } from '../register/index.js';

/** What is to be sent. */
export interface WantedIssue {
  readonly method: 'REQUEST' | 'CANCEL';
  /** SHA-256 of what it says, without sequence and stamp. */
  readonly digest: string;
  /** Whether an invitation that went out may be replaced. */
  readonly update: boolean;
  /** Name of that which is to hand it over. */
  readonly transport: string;
  /** Whether what was written into files is written again. */
  readonly again: boolean;
}

/** What to do about it. */
export type NextIssue =
  /** It is planned with this sequence and goes to everybody. */
  | { readonly kind: 'new'; readonly sequence: number }
  /** It was planned before, and some recipients do not have it yet. */
  | {
      readonly kind: 'resume';
      readonly issue: RecordedInvitation;
      /** They do not have it. */
      readonly open: readonly string[];
      /** It is not known whether they have it. */
      readonly doubtful: readonly string[];
      /** It was written into files for them, and perhaps never sent. */
      readonly written: readonly string[];
    }
  /** Everybody has it. */
  | { readonly kind: 'sent'; readonly issue: RecordedInvitation }
  | { readonly kind: 'refused'; readonly problem: Diagnostic };

/**
 * Decides which issue of an invitation is the next, from what went out before (RFC 5546, 2.1.4 and 3.2). The same wish twice
 * sends nothing twice.
 */
export function nextIssue(latest: RecordedInvitation | undefined, wanted: WantedIssue): NextIssue {
  if (latest === undefined) {
    return wanted.method === 'REQUEST'
      ? { kind: 'new', sequence: 0 }
      : refused('invitation-missing', 'Nobody was invited to this meeting');
  }
  const isSame = latest.method === wanted.method && latest.digest === wanted.digest;
  // A meeting is cancelled once, whatever the cancellation says.
  if (isSame || (latest.method === 'CANCEL' && wanted.method === 'CANCEL')) return goingOn(latest, wanted);
  if (wanted.method === 'CANCEL' || wanted.update) return { kind: 'new', sequence: latest.sequence + 1 };
  const { summary, sequence, version } = latest;
  return latest.method === 'CANCEL'
    ? refused('invitation-cancelled', `${summary}: the meeting was cancelled`)
    : refused(
        'invitation-changed',
        `${summary}: invitation ${sequence} (version ${version}) says something else`,
      );
}

function goingOn(issue: RecordedInvitation, { transport, again }: WantedIssue): NextIssue {
  const open = inState(issue.deliveries, ['planned', 'refused']);
  const doubtful = inState(issue.deliveries, ['handing-over']);
  const files = issue.deliveries.filter((delivery) => delivery.transport === 'file');
  const written = transport !== 'file' || again ? inState(files, ['accepted']) : [];
  if ([open, doubtful, written].every((some) => some.length === 0)) return { kind: 'sent', issue };
  return { kind: 'resume', issue, open, doubtful, written };
}

function inState(
  deliveries: RecordedInvitation['deliveries'],
  states: readonly RecordedInvitation['deliveries'][number]['state'][],
): readonly string[] {
  return deliveries.filter(({ state }) => states.includes(state)).map(({ recipient }) => recipient);
}

function refused(
  code: 'invitation-missing' | 'invitation-changed' | 'invitation-cancelled',
  message: string,
): NextIssue {
  return { kind: 'refused', problem: diagnostic(code, message) };
}
