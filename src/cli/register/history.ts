import { exitCodes, type HistoryEntry } from '../../index.js';
import type { Report, Session } from '../report.js';
import { renderTable } from '../table.js';
import { minuteOf } from './list.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterHistoryFlags extends RegisterFlags {
  readonly number?: string;
}

const headings = ['entry', 'time', 'event', 'number', 'by', 'what'];

/** `countersign register history`: a line for each entry. */
export async function showHistory(
  { number, ...flags }: RegisterHistoryFlags,
  session: Session,
): Promise<Report> {
  const rows: string[][] = [];
  const entries: HistoryEntry[] = [];
  await withRegister(flags, session, async ({ history }) => {
    for await (const entry of history.entries({ number })) {
      if ('json' in flags) entries.push(entry);
      else rows.push(cellsOf(entry));
    }
  });
  const limit = session.terminal.outputIsTerminal ? session.terminal.columns : undefined;
  return {
    diagnostics: [],
    result: { entries },
    text: rows.length === 0 ? 'No entry.\n' : renderTable(headings, rows, limit),
    exitCode: exitCodes.done,
  };
}

function cellsOf({ position, at, event, about, by = '', facts = {} }: HistoryEntry): string[] {
  return [String(position), minuteOf(at), event, about?.number ?? '', by, whatOf(event, facts)];
}

/** What tells most of an event: JSON has all. */
function whatOf(event: HistoryEntry['event'], facts: Readonly<Record<string, unknown>>): string {
  const { customer, files, seals, name, verdict, remark, recipients, answer, subjects, to, statements } =
    facts;
  const told = (...values: readonly unknown[]) => values.filter((value) => value !== undefined).join(', ');
  switch (event) {
    case 'issued':
    case 'restored':
    case 'rewritten':
      return told(customer, counted(files, 'file'));
    case 'replaced':
      return 'by a statement that was written in its place';
    case 'sealed':
      return told(counted(seals, 'file'));
    case 'invited':
    case 'handing-over':
    case 'handed-over':
    case 'refused':
    case 'taken-back':
      return `${recipients} ${recipients === 1 ? 'recipient' : 'recipients'}`;
    case 'replied':
      return told(answer);
    case 'returned':
      return told(name);
    case 'verified':
      return told(verdict);
    case 'accepted':
    case 'rejected':
      return told(remark);
    case 'exported':
      return told(`${statements} statements to ${to}`);
    case 'taken-in':
      return told(`${subjects} subjects that stood here before there was a history`);
    default:
      return event satisfies never;
  }
}

function counted(list: unknown, what: string): string | undefined {
  if (!Array.isArray(list)) return undefined;
  return `${list.length} ${what}${list.length === 1 ? '' : 's'}`;
}
