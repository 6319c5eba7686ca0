import { createHash } from 'node:crypto';
import { canonicalJson } from '../../compose/index.js';

/**
 * What the tables hold of a subject, as a digest. Fields that are empty are left out, so that a column that is added to a table
 * changes no digest of before.
 */
export interface State {
  /** JSON: the kind of the subject and its key. */
  readonly subject: string;
  /** SHA-256. */
  readonly digest: string;
}

export type SubjectKind = 'statement' | 'variant' | 'meeting' | 'returned';

/** `["statement","SOR-2026-0042","1.0","en"]`. */
export function subjectOf(kind: SubjectKind, ...key: readonly string[]): string {
  return JSON.stringify([kind, ...key]);
}

export function stateOf(subject: string, held: unknown): State {
  return { subject, digest: createHash('sha256').update(canonicalJson(held)).digest('hex') };
}

/** A row without its columns that are empty. */
export function filled(row: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** As they stand in an entry. */
export function statesOf(states: readonly State[]): Readonly<Record<string, string>> {
  return Object.fromEntries(states.map(({ subject, digest }) => [subject, digest]));
}

const words: Readonly<Record<string, string>> = {
  statement: 'the statement',
  variant: 'the variant',
  meeting: 'the meeting',
  returned: 'the returned file',
} satisfies Record<SubjectKind, string>;

/** `the statement SOR-2026-0042, 1.0, en`. */
export function inWords(subject: string): string {
  const parts: unknown = JSON.parse(subject);
  const [kind, ...key] = Array.isArray(parts) ? parts.map(String) : [subject];
  return `${words[kind ?? ''] ?? kind} ${key.join(', ')}`;
}
