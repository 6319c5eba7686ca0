import {
  certificatesOf,
  exitCodes,
  hasErrors,
  type ImportedFile,
  importReturned,
  openContentReader,
  openTextMatcher,
  verifyAgainst,
} from '../../index.js';
import type { Report, Session } from '../report.js';
import { renderTable } from '../table.js';
import { readVersion } from '../version.js';
import { pastDayOf } from './filter-flags.js';
import { type StatementFlags, statementNamed } from './statement-named.js';
import { rejections, verdictOf } from './rejections.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterImportFlags extends RegisterFlags, StatementFlags {
  readonly received?: string;
  readonly trust: readonly string[];
  readonly again?: true;
  readonly by?: string;
}

/** `countersign register import`: what became of each file, and how many came to what. */
export async function importFiles(
  path: string,
  flags: RegisterImportFlags,
  session: Session,
): Promise<Report> {
  const { host } = session;
  const { again, by = host.userName() } = flags;
  const received = pastDayOf('--received', flags.received, host.now());
  const trust = (await certificatesOf(flags.trust, host)).map(({ der }) => der);
  const reader = openContentReader();
  const { value: files, diagnostics } = await withRegister(flags, session, async (register) =>
    importReturned(host, register, {
      ...{ from: path, by, generator: `countersign ${readVersion()}`, again },
      verify: verifyAgainst(host, register, { trust, reader }),
      byText: openTextMatcher(register, reader),
      receivedAt: received && `${received}T00:00:00.000Z`,
      statement: await statementNamed(register, path, flags, session),
    }),
  ).finally(reader.close);
  const limit = session.terminal.outputIsTerminal ? session.terminal.columns : undefined;
  const rows = files.map(cellsOf);
  return {
    diagnostics,
    result: { files },
    text: [
      ...(rows.length === 0 ? [] : [renderTable(headings, rows, limit)]),
      ...rejections(files),
      `${summaryOf(files)}\n`,
    ].join('\n'),
    exitCode: isFine(files) && !hasErrors(diagnostics) ? exitCodes.done : exitCodes.verification,
  };
}

/** What tells most comes first: long names are cut at the end of a line. */
const headings = ['verdict', 'taken in', 'file', 'statement', 'customer', 'reasons'];

function cellsOf({ path, outcome, statement, verification }: ImportedFile): string[] {
  const belongs =
    statement === undefined ? '' : `${statement.number} ${statement.version} ${statement.language}`;
  const reasons = verification?.reasons.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  const isThere = outcome === 'recorded' || outcome === 'known';
  const verdict = verification ? verdictOf(verification) : isThere ? 'not verified' : words[outcome];
  const taken = isThere ? words[outcome] : 'no';
  return [verdict, taken, path, belongs, statement?.customer ?? '', [...new Set(reasons)].join(', ')];
}

const words: Readonly<Record<ImportedFile['outcome'], string>> = {
  recorded: 'now',
  known: 'before',
  unmatched: 'NOT MATCHED',
  unreadable: 'NOT READ',
};

/** `5 files: 3 recorded, 1 known before, 1 not matched; 2 accepted, 1 rejected`. */
function summaryOf(files: readonly ImportedFile[]): string {
  const came = (outcome: ImportedFile['outcome']) => files.filter((file) => file.outcome === outcome).length;
  const worth = (verdict: string) =>
    files.filter(({ verification }) => verification?.verdict === verdict).length;
  const outcomes = parts([
    [came('recorded'), 'recorded'],
    [came('known'), 'known before'],
    [came('unmatched'), 'not matched'],
    [came('unreadable'), 'not read'],
  ]);
  const verdicts = parts([
    [worth('accepted'), 'accepted'],
    [worth('accepted-with-remarks'), 'accepted with remarks'],
    [worth('rejected'), 'rejected'],
  ]);
  const number = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return [number, outcomes && `: ${outcomes}`, verdicts && `; ${verdicts}`].join('');
}

function parts(counts: readonly (readonly [count: number, what: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

function isFine(files: readonly ImportedFile[]): boolean {
  return files.every(({ verification }) => verification?.verdict !== 'rejected');
}
