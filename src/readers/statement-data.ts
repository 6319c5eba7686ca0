import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { type Statement, statementSchema } from '../model/index.js';
import { largestStatement, mostValues } from './limits.js';

/** Problems told of one statement; the rest is of the same kind. */
const mostProblems = 5;

/**
 * A statement out of its JSON in UTF-8. What is given is the parsed JSON itself, not a copy that a schema has put in
 * another order: the same bytes can be written of it again. Problem: `document-statement-invalid`, with the field.
 */
export function parseStatement(bytes: Uint8Array): Outcome<Statement | undefined> {
  if (bytes.length > largestStatement) return invalid(`The statement's data have ${bytes.length} bytes`);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isCountable(value)) return invalid("The statement's data hold too many values");
    const problems: z.core.$ZodIssue[] = [];
    if (isStatement(value, problems)) return { value, diagnostics: [] };
    return { value: undefined, diagnostics: problems.slice(0, mostProblems).map(problemOf) };
  } catch (error) {
    if (error instanceof RangeError) return invalid("The statement's data are nested too deeply");
    return invalid("The statement's data are no JSON in UTF-8");
  }
}

/** A schema has something to say of every value, and keeps it. */
function isCountable(value: unknown): boolean {
  const left = [value];
  for (let count = 0; left.length > 0; count++) {
    if (count + left.length > mostValues) return false;
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const inner of Object.values(next)) left.push(inner);
  }
  return true;
}

function isStatement(value: unknown, problems: z.core.$ZodIssue[]): value is Statement {
  const { success, error } = statementSchema.safeParse(value);
  problems.push(...(error?.issues ?? []));
  return success;
}

function problemOf({ path, message }: z.core.$ZodIssue): Diagnostic {
  return diagnostic('document-statement-invalid', message, {
    field: path.length === 0 ? undefined : path.map(String).join('.').slice(0, 200),
  });
}

function invalid(message: string): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic('document-statement-invalid', message)] };
}
