import { type Diagnostic, diagnostic, exitCodes, type HistoryCheck } from '../../index.js';
import type { Report, Session } from '../report.js';
import { wrongUsage } from '../usage.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterVerifyFlags extends RegisterFlags {
  readonly head?: string;
}

/** `countersign register verify`: the history follows on itself, the tables agree with it, and a head that was kept is in it. */
export async function verifyRegister(
  { head, ...flags }: RegisterVerifyFlags,
  session: Session,
): Promise<Report> {
  const known = head?.toLowerCase();
  if (known !== undefined && !/^[0-9a-f]{64}$/.test(known))
    throw wrongUsage(
      `--head: ${head} is no digest`,
      'Give the 64 digits that `countersign register verify` printed.',
    );
  const check = await withRegister(flags, session, ({ history }) => history.check(known));
  const diagnostics = problemsOf(check, known);
  return {
    diagnostics,
    result: { ...check, knownHead: known },
    text: diagnostics.length > 0 ? '' : textOf(check, known),
    exitCode: diagnostics.length > 0 ? exitCodes.verification : exitCodes.done,
  };
}

function problemsOf(
  { misfit, knownAt, head }: HistoryCheck,
  known: string | undefined,
): readonly Diagnostic[] {
  const cut =
    known !== undefined && knownAt === undefined && misfit?.where !== 'chain'
      ? [
          diagnostic(
            'history-cut',
            `None of the ${head.position} entries of the history has the digest ${known}`,
          ),
        ]
      : [];
  if (misfit === undefined) return cut;
  const { where, what } = misfit;
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return [diagnostic(where === 'chain' ? 'history-broken' : 'history-differs', sentence), ...cut];
}

function textOf({ head, compared, knownAt }: HistoryCheck, known: string | undefined): string {
  const { position, digest } = head;
  const whole = `The history is whole: ${position} ${position === 1 ? 'entry' : 'entries'}, and ${compared} ${compared === 1 ? 'subject stands' : 'subjects stand'} as recorded.\n`;
  const since = position - (knownAt ?? 0);
  const after = `${since} ${since === 1 ? 'entry' : 'entries'} came after it`;
  const kept = known === undefined ? '' : `The head that was kept is entry ${knownAt}: ${after}.\n`;
  const advice =
    known === undefined
      ? 'Keep it elsewhere: --head tells later whether anything was cut off or written anew.\n'
      : '';
  return `${whole}${kept}head ${digest}\n${advice}`;
}
