import { z } from 'zod';
import { DamagedRow } from './failure.js';
import type { Answer, DeliveryState } from './invited.js';
import type { RowOutcome, RunCounts, RunState, StoredProblem } from './run.js';

/*
 * Lists that stand in one column as JSON, and words of a closed list. They are read through a schema: others may write
 * the file too.
 */

const wordsSchema = z.array(z.string());
const choicesSchema = z.record(z.string(), z.boolean());
const problemsSchema = z.array(
  z.object({
    column: z.string().optional(),
    code: z.string(),
    message: z.string(),
    hint: z.string().optional(),
    field: z.string().optional(),
    line: z.number().optional(),
  }),
);
const countsSchema = z.object({
  planned: z.number(),
  issued: z.number(),
  unchanged: z.number(),
  failed: z.number(),
});

const outcomeSchema = z.enum(['planned', 'issued', 'unchanged', 'failed']);
const stateSchema = z.enum(['running', 'completed', 'interrupted', 'stopped', 'killed']);

export const readWords: (json: string) => readonly string[] = remembering(wordsSchema);
export const readChoices: (json: string) => Readonly<Record<string, boolean>> = remembering(choicesSchema);
export const readProblems = (json: string): readonly StoredProblem[] => parsed(problemsSchema, json);
export const readCounts = (json: string): RunCounts => parsed(countsSchema, json);
export const readOutcome = (word: string): RowOutcome => parsed(outcomeSchema, JSON.stringify(word));
const methodSchema = z.enum(['REQUEST', 'CANCEL']);
const deliverySchema = z.enum(['planned', 'handing-over', 'accepted', 'refused']);
const answerSchema = z.enum(['accepted', 'tentative', 'declined', 'delegated']);

export const readMethod = (word: string): 'REQUEST' | 'CANCEL' => parsed(methodSchema, JSON.stringify(word));
export const readDeliveryState = (word: string): DeliveryState =>
  parsed(deliverySchema, JSON.stringify(word));
export const readAnswer = (word: string): Answer => parsed(answerSchema, JSON.stringify(word));
export const readState = (word: string): RunState => parsed(stateSchema, JSON.stringify(word));

function parsed<T>(schema: z.ZodType<T>, json: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    throw new DamagedRow('A row holds what this program never wrote', { cause });
  }
}

/** Texts whose values are remembered. */
const most = 500;

/** The services and options of a thousand statements are a few texts: each is read once. */
function remembering<T>(schema: z.ZodType<T>): (json: string) => T {
  const values = new Map<string, T>();
  return (json) => {
    const before = values.get(json);
    if (before !== undefined) return before;
    const value = parsed(schema, json);
    if (values.size === most) values.clear();
    values.set(json, value);
    return value;
  };
}

/** The fields of a problem and no others, whatever it was handed over with. */
export function writeProblems(problems: readonly StoredProblem[]): string {
  return JSON.stringify(
    problems.map(({ column, code, message, hint, field, line }) => ({
      column,
      code,
      message,
      hint,
      field,
      line,
    })),
  );
}
