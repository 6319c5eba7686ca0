/**
 * What makes a spreadsheet read a cell as a formula (OWASP, CSV Injection): `= + - @`, in their full-width and small
 * forms too, also behind blanks and invisible characters, and a tab or line break at the beginning.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;

/** The cell as it may stand in a CSV file: an apostrophe before what would be a formula makes it text. */
export function neutralised(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell that was neutralised; any other one stays as it is. Whoever reads a list that may come from here uses it. */
export function restored(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
