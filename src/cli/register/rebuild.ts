import { certificatesOf, exitCodes, restoreRegister } from '../../index.js';
import type { Report, Session } from '../report.js';
import type { RegisterFlags } from './with-register.js';

export interface RegisterRebuildFlags extends RegisterFlags {
  readonly catalog: readonly string[];
  readonly trust: readonly string[];
  readonly by?: string;
}

/** What no document tells. */
const unknown = [
  'Who issued each statement and when, runs, invitations and returned files are in no document and stay unknown.',
  'So does what the numbers of a series were given out for: number your list before you run it again.',
];

/** `countersign register rebuild`: a register from the documents of a folder. */
export async function rebuildRegister(
  folder: string,
  flags: RegisterRebuildFlags,
  session: Session,
): Promise<Report> {
  const { host, terminal } = session;
  const { catalog: catalogs, by = host.userName() } = flags;
  const register = flags.register ?? (terminal.environment.COUNTERSIGN_REGISTER || 'register.sqlite');
  const trust = (await certificatesOf(flags.trust, host)).map(({ der }) => der);
  const { value, diagnostics } = await terminal.finish(() =>
    restoreRegister(host, { from: folder, register, by, catalogs, trust }),
  );
  const { statements, files, leftOut } = value;
  const head = `${register}: ${count(statements, 'statement')} with ${count(files, 'document')}, ${leftOut.length} left out`;
  return {
    diagnostics,
    result: { register, ...value },
    text: `${[head, ...unknown].join('\n')}\n`,
    exitCode: exitCodes.done,
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
