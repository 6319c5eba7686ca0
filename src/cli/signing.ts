import {
  answerOf,
  CountersignError,
  type Diagnostic,
  diagnostic,
  exitCodes,
  openSigning,
  type Signing,
} from '../index.js';
import { type Patience, patienceOf } from './patience.js';
import { tell } from './present.js';
import type { Session } from './report.js';

export interface NamedSigning {
  readonly signing: Signing;
  /** What is left for the report to tell: nothing where it was told as it came up. */
  warnings(): readonly Diagnostic[];
}

/**
 * Opens what a file of signing settings (YAML) names, and tells what there is to say of it before anything is signed: on standard
 * error, or in the report where a program reads that. A passphrase that the settings do not say the place of is asked for at the terminal.
 *
 * Errors, of exit code 3: those of `openSigning`; exit code 1 for settings that are wrong.
 */
export async function openNamedSigning(
  file: string,
  session: Session,
  patience: Patience = {},
): Promise<NamedSigning> {
  const { host, terminal } = session;
  const told = new Map<string, Diagnostic>();
  const warned = (problem: Diagnostic) => {
    if (told.has(problem.message)) return;
    told.set(problem.message, problem);
    if (patience.quiet) return;
    // A line that is rewritten, as of a batch, gives way to it.
    if (terminal.errorIsTerminal) terminal.err('\r\u001B[K');
    tell(problem, terminal);
  };
  const { retrying, ...waiting } = patienceOf(session, patience);
  const signing = await openSigning(file, {
    host,
    environment: terminal.environment,
    answerOf,
    warned,
    ...waiting,
    ...(retrying && { retrying: onceAtATime(retrying, host.now) }),
    ...(terminal.inputIsTerminal && terminal.errorIsTerminal && { ask: asking(session, file) }),
  });
  signing.warnings.forEach(warned);
  return { signing, warnings: () => (patience.quiet ? [...told.values()] : []) };
}

function asking({ terminal }: Session, settings: string): (question: string) => Promise<string> {
  return async (question) => {
    const answer = await terminal.askSecret(question);
    if (answer !== undefined) return answer;
    const message = `No passphrase was given for what ${settings} names`;
    throw new CountersignError(diagnostic('key-passphrase-missing', message), {
      exitCode: exitCodes.environment,
    });
  };
}

type Retrying = NonNullable<ReturnType<typeof patienceOf>['retrying']>;

/** The rows of a batch wait side by side for one authority: it is told once that it is waited for. */
function onceAtATime(retrying: Retrying, now: () => number): Retrying {
  const until = new Map<string, number>();
  return (reason, milliseconds) => {
    if (now() < (until.get(reason.message) ?? 0)) return;
    until.set(reason.message, now() + milliseconds);
    retrying(reason, milliseconds);
  };
}
