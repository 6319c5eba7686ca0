import type { OverviewCounts, StatementOverview } from '../index.js';
import { renderFacts } from './fact-sheet.js';
import { cut, displayWidth, renderTable } from './table.js';

const headings = ['customer', 'number', 'version', 'sealed', 'answered', 'standing'];
const furtherHeadings = ['languages', 'issued', 'due', 'by'];

/** Columns from which on everything is shown. */
const wide = 132;

/** The customer's name gives way, since the last column tells most; it keeps so many columns. */
const leastName = 12;

/** A line for each statement. On a terminal the lines are as long as it is wide, at most. */
export function statusTable(statements: readonly StatementOverview[], limit: number | undefined): string {
  const isWide = limit === undefined || limit >= wide;
  const rows = statements.map((statement) => [
    ...cellsOf(statement),
    ...(isWide ? furtherCells(statement) : []),
  ]);
  const columns = isWide ? [...headings, ...furtherHeadings] : headings;
  if (limit === undefined) return renderTable(columns, rows);
  const whole = renderTable(columns, rows);
  const widest = whole.split('\n').reduce((most, line) => Math.max(most, displayWidth(line)), 0);
  const names = rows.reduce((most, [name = '']) => Math.max(most, displayWidth(name)), 0);
  const room = Math.max(leastName, names - Math.max(0, widest - limit));
  const fitted = rows.map(([name = '', ...others]) => [cut(name, room), ...others]);
  return renderTable(columns, fitted, limit);
}

function cellsOf(statement: StatementOverview): string[] {
  const { customer, number, version, isSealed, invitation } = statement;
  const answered = invitation === undefined ? '' : `${invitation.answered} of ${invitation.invited}`;
  return [
    ...[customer, number, version, isSealed ? 'yes' : ''],
    ...[invitation?.isCancelled ? 'cancelled' : answered, standingCell(statement)],
  ];
}

/** `signed 2026-07-03`, `overdue 2026-06-30`, `returned, overdue`. */
function standingCell({ standing, since, isOverdue, due = '' }: StatementOverview): string {
  if (!isOverdue) return `${standing} ${since}`;
  return standing === 'returned' || standing === 'rejected' ? `${standing}, overdue` : `overdue ${due}`;
}

function furtherCells({ languages, issued, due = '', by }: StatementOverview): string[] {
  return [languages.join(', '), issued, due, by.join(', ')];
}

/** How many came how far, below one another. */
export function countsSheet(counts: OverviewCounts, asOf: string): string {
  const { tenants, issued, people, answered } = counts;
  const heading = `${many(tenants, 'tenant')}, ${many(issued, 'statement')} as of ${asOf}`;
  const width = String(issued).length;
  const facts = (['issued', 'sealed', 'invited', 'returned', 'signed', 'rejected', 'overdue'] as const).map(
    (step) => {
      const number = String(counts[step]).padStart(width);
      const beside =
        step === 'invited' && people > 0
          ? `, ${answered} of ${many(people, 'person', 'people')} answered`
          : '';
      return [step, `${number}${beside}`] as const;
    },
  );
  return renderFacts(heading, facts);
}

function many(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
