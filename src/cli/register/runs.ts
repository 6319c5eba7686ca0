import { exitCodes, type RunSummary } from '../../index.js';
import type { Report, Session } from '../report.js';
import { renderTable } from '../table.js';
import { minuteOf } from './list.js';
import { type RegisterFlags, withRegister } from './with-register.js';

const headings = ['run', 'began', 'state', 'list', 'issued', 'unchanged', 'failed', 'left', 'out', 'by'];

/** `countersign register runs`: a line for each batch, the latest first. */
export async function listRuns(flags: RegisterFlags, session: Session): Promise<Report> {
  const runs: RunSummary[] = [];
  await withRegister(flags, session, async (register) => {
    for await (const run of register.runs()) runs.push(run);
  });
  const rows = runs.map(({ id, began, state, list, counts, out, by }) => [
    ...[String(id), minuteOf(began), state, list],
    ...[counts.issued, counts.unchanged, counts.failed, counts.planned].map(String),
    ...[out, by],
  ]);
  const limit = session.terminal.outputIsTerminal ? session.terminal.columns : undefined;
  return {
    diagnostics: [],
    result: { runs },
    text: rows.length === 0 ? '' : renderTable(headings, rows, limit),
    exitCode: exitCodes.done,
  };
}
