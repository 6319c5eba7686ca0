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
  const { customer, number, version, isSealed, sealIsDemo, invitation } = statement;
  const answered = invitation === undefined ? '' : `${invitation.answered} of ${invitation.invited}`;
  return [
    ...[customer, number, version, sealIsDemo ? demo : isSealed ? 'yes' : ''],
    ...[invitation?.isCancelled ? 'cancelled' : answered, standingCell(statement)],
  ];
}

/** What was made with a throw-away authority, as every report marks it. */
const demo = 'DEMO';

/** `signed 2026-07-03`, `signed 2026-07-03, DEMO`, `overdue 2026-06-30`, `returned, overdue`. */
function standingCell({ standing, since, signatureIsDemo, isOverdue, due = '' }: StatementOverview): string {
  if (!isOverdue) return `${standing} ${since}${signatureIsDemo ? `, ${demo}` : ''}`;
  return standing === 'returned' || standing === 'rejected' ? `${standing}, overdue` : `overdue ${due}`;
}

function furtherCells({ languages, issued, due = '', by }: StatementOverview): string[] {
  return [languages.join(', '), issued, due, by.join(', ')];
}

/** How many came how far, below one another. */
export function countsSheet(counts: OverviewCounts, asOf: string): string {
  const { tenants, issued } = counts;
  const heading = `${many(tenants, 'tenant')}, ${many(issued, 'statement')} as of ${asOf}`;
  const width = String(issued).length;
  const facts = (['issued', 'sealed', 'invited', 'returned', 'signed', 'rejected', 'overdue'] as const).map(
    (step) => {
      const number = String(counts[step]).padStart(width);
      return [step, `${number}${beside(step, counts)}`] as const;
    },
  );
  return renderFacts(heading, facts);
}

function beside(
  step: keyof OverviewCounts,
  { people, answered, sealedDemo, signedDemo }: OverviewCounts,
): string {
  if (step === 'invited' && people > 0)
    return `, ${answered} of ${many(people, 'person', 'people')} answered`;
  const ofDemo = step === 'sealed' ? sealedDemo : step === 'signed' ? signedDemo : 0;
  return ofDemo > 0 ? `, ${ofDemo} of them ${demo}` : '';
}

function many(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
