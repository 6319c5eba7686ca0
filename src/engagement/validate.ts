import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/index.js';
import { type Engagement, engagementSchema } from '../model/index.js';
import { adviseOnIssue } from './advice.js';
import { explainIssue, type ReadText } from './explain.js';
import { fieldName } from './field-path.js';

export interface Validated {
  /** Undefined when there is any problem. */
  readonly engagement: Engagement | undefined;
  readonly problems: readonly Diagnostic[];
}

/**
 * Holds what was read against the schema of an engagement.
 *
 * @param known What is wrong already; a field whose value could not be read is not told again as missing.
 */
export function validate(read: ReadText, known: readonly Diagnostic[]): Validated {
  const parsed = engagementSchema.safeParse(read.value, { error: adviseOnIssue });
  const issues = parsed.success ? [] : parsed.error.issues;
  const told = new Set(known.filter(({ code }) => code === 'engagement-syntax').map(({ field }) => field));
  // A text where a list belongs has no length to complain of.
  const typed = new Set(issues.filter(({ code }) => code === 'invalid_type').map(issueField));
  const found = issues.filter((issue) => {
    const field = issueField(issue);
    return !told.has(field) && (issue.code === 'invalid_type' || !typed.has(field));
  });
  const problems = [...known, ...found.flatMap((issue) => explainIssue(issue, read))];
  return { engagement: parsed.success && problems.length === 0 ? parsed.data : undefined, problems };
}

function issueField({ path }: z.core.$ZodIssue): string {
  return fieldName(path.filter((step) => typeof step !== 'symbol'));
}
