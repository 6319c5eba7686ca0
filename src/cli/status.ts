import { exitCodes, overviewOf, type StatementOverview } from '../index.js';
import { dateOf, type FilterFlags, filterOf, wholeNumberOf } from './register/filter-flags.js';
import { type RegisterFlags, withRegister } from './register/with-register.js';
import type { Report, Session } from './report.js';
import { countsSheet, statusTable } from './status-table.js';

export interface StatusFlags extends FilterFlags, RegisterFlags {
  readonly asOf?: string;
  readonly dueAfter?: string;
  readonly only?: StatementOverview['standing'] | 'overdue';
}

/** `countersign status`: how every tenant's statements stand, and how many came how far. */
export async function status(flags: StatusFlags, session: Session): Promise<Report> {
  const { host, terminal } = session;
  const asOf = dateOf('--as-of', flags.asOf) ?? new Date(host.now()).toISOString().slice(0, 10);
  const dueAfter = wholeNumberOf('--due-after', flags.dueAfter);
  const filter = filterOf(flags);
  const { statements, counts } = await withRegister(flags, session, (register) =>
    overviewOf(register, { asOf, dueAfter, filter }),
  );
  const shown = statements.filter((statement) => isWanted(statement, flags.only));
  const limit = terminal.outputIsTerminal ? terminal.columns : undefined;
  const table = shown.length === 0 ? 'No statement matches.\n' : statusTable(shown, limit);
  return {
    diagnostics: [],
    result: { asOf, statements: shown, counts },
    text: `${table}\n${countsSheet(counts, asOf)}`,
    exitCode: exitCodes.done,
  };
}

function isWanted({ standing, isOverdue }: StatementOverview, only: StatusFlags['only']): boolean {
  return only === undefined || (only === 'overdue' ? isOverdue : standing === only);
}
