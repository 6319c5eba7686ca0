import { type Diagnostic, exitCodes, type IssuedStatement } from '../../index.js';
import type { Report, Session } from '../report.js';
import { renderTable } from '../table.js';
import { type FilterFlags, filterOf } from './filter-flags.js';
import { type CheckedFile, checkFiles, fileProblems, standingsOf } from './standing.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterListFlags extends FilterFlags, RegisterFlags {
  readonly verify?: true;
}

const headings = [
  'number',
  'version',
  'language',
  'customer',
  'issued',
  'revision',
  'brand',
  'recorded',
  'by',
];

/** `countersign register list`: a line for each statement; with `--verify` also how its files stand. */
export async function listStatements(flags: RegisterListFlags, session: Session): Promise<Report> {
  const filter = filterOf(flags);
  const rows: string[][] = [];
  const statements: object[] = [];
  const diagnostics: Diagnostic[] = [];
  await withRegister(flags, session, async (register) => {
    for await (const statement of register.statements(filter)) {
      const files = flags.verify && (await checkFiles(statement, session));
      // A register may be large: what nobody asked for is not held.
      if ('json' in flags) statements.push(resultOf(statement, files));
      else rows.push([...cellsOf(statement), ...(files ? [standingsOf(files)] : [])]);
      if (files) diagnostics.push(...fileProblems(statement, files));
    }
  });
  const limit = session.terminal.outputIsTerminal ? session.terminal.columns : undefined;
  const columns = flags.verify ? [...headings, 'files'] : headings;
  return {
    diagnostics,
    result: { statements },
    text: rows.length === 0 ? 'No statement matches.\n' : renderTable(columns, rows, limit),
    exitCode: diagnostics.length > 0 ? exitCodes.problems : exitCodes.done,
  };
}

function cellsOf(statement: IssuedStatement): string[] {
  const { number, version, language, customer, issued, variant, brand, recordedAt, recordedBy } = statement;
  const revisions = [...new Set(variant.sources.map(({ revision }) => revision))].join(', ');
  return [number, version, language, customer, issued, revisions, brand, minuteOf(recordedAt), recordedBy];
}

/** `2026-07-01 12:00`, in UTC. */
export function minuteOf(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/** The clauses are many and the same in a whole variant: `show` gives them. */
function resultOf({ variant, files, ...own }: IssuedStatement, checked: readonly CheckedFile[] | undefined) {
  const { digest, catalog, sources } = variant;
  return { ...own, variant: { digest, catalog, sources }, files: checked ?? files };
}
