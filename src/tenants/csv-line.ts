import { stringify } from 'csv-stringify/sync';
import { neutralised } from './formula-cells.js';

/**
 * A line of a CSV file (RFC 4180), with its end. No cell of it is a formula to a spreadsheet (CWE-1236).
 *
 * @param delimiter `,`, `;`, a tab, `|`.
 */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return stringify([cells.map(neutralised)], {
    delimiter,
    record_delimiter: 'windows',
    // A single CR or LF ends a line for many readers.
    quoted_match: /[\r\n]/,
    // A line of one empty cell is an empty line, which readers drop.
    quoted_empty: cells.length === 1,
  });
}
