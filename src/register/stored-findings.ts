import { z } from 'zod';
import { DamagedRow } from './failure.js';
import type { Verification } from './returned.js';

const text = z.string();
const maybe = text.exactOptional();
const reason = z.object({
  code: text,
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  hint: maybe,
  field: maybe,
});
const signature = z.object({
  field: text,
  kind: z.enum(['seal', 'countersignature', 'time-stamp']),
  signer: text,
  certificate: text,
  time: maybe,
  timeIsProven: z.boolean(),
  level: z.enum(['B-B', 'B-T', 'B-LT', 'none']),
  intact: z.boolean(),
  covers: z.enum(['file', 'revision', 'part']),
  trusted: z.boolean(),
  demo: z.boolean(),
});
const field = z.object({ name: text, issued: maybe, returned: maybe, signedBy: maybe });
const clause = z.object({
  id: maybe,
  reference: maybe,
  state: z.enum(['same', 'changed', 'removed', 'moved', 'added', 'unknown']),
  issued: maybe,
  returned: maybe,
});
const findings = z.object({
  reasons: z.array(reason),
  signatures: z.array(signature),
  fields: z.array(field),
  clauses: z.array(clause),
});
const judged = z.object({
  verdict: z.enum(['accepted', 'accepted-with-remarks', 'rejected']),
  comparison: z.enum(['bytes', 'content', 'none']),
});

/** As it is kept: these fields and no others, whatever it was handed over with, and of clauses those that are not the same. */
export function writeFindings({ reasons, signatures, fields, clauses }: Verification): string {
  const told = clauses.filter(({ state }) => state !== 'same');
  // Through JSON first: what is undefined is left out there.
  const plain: unknown = JSON.parse(JSON.stringify({ reasons, signatures, fields, clauses: told }));
  return JSON.stringify(findings.parse(plain));
}

/** A row of `verifications`. */
export function readVerification(row: {
  readonly verdict: string;
  readonly comparison: string;
  readonly findings: string;
}): Verification {
  try {
    return { ...judged.parse(row), ...findings.parse(JSON.parse(row.findings)) };
  } catch (cause) {
    throw new DamagedRow('What verifying found cannot be read', { cause });
  }
}

const decisionSchema = z.enum(['accepted', 'rejected']);
const matchedSchema = z.enum(['carried', 'text', 'person']);

export const readDecision = (word: string) => inList(decisionSchema, word);
export const readMatchedBy = (word: string) => inList(matchedSchema, word);

function inList<T>(schema: z.ZodType<T>, word: string): T {
  const read = schema.safeParse(word);
  if (read.success) return read.data;
  throw new DamagedRow('A row holds what this program never wrote', { cause: read.error });
}
