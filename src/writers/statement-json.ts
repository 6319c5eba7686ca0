import type { Statement } from '../model/index.js';

const encoder = new TextEncoder();

/**
 * A statement as a file for programs, which other documents carry inside too: two spaces of indentation, UTF-8, one line
 * feed at the end.
 */
export function statementJson(statement: Statement): Uint8Array {
  return encoder.encode(`${JSON.stringify(statement, null, 2)}\n`);
}
