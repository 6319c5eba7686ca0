import type { z } from 'zod';
import { CountersignError, sortDiagnostics } from '../diagnostics/index.js';
import { adviseOnIssue } from './advice.js';
import { explainIssue } from './explain.js';
import { fromItsFolder } from './from-its-folder.js';
import type { Settings } from './settings.js';

/**
 * Holds settings against a schema. Relative paths (`pathSchema`) come back as paths from the folder of the file.
 *
 * @param whose What the settings are of, for messages: `smtp`, `a mailbox`.
 * Errors: the settings' own code, one for each problem, with its place where the settings are from a file. None of them shows a value.
 */
export function parseSettings<S>(schema: z.ZodType<S>, settings: Settings, whose: string): S {
  const value =
    settings.file === undefined ? settings.value : fromItsFolder(settings.value, schema, settings.file);
  const parsed = schema.safeParse(value, { error: adviseOnIssue });
  if (parsed.success) return parsed.data;
  throw problemsOf(parsed.error, { schema, settings, whose });
}

function problemsOf({ issues }: z.ZodError, about: Parameters<typeof explainIssue>[1]): CountersignError {
  const all = issues.flatMap((issue) => explainIssue(issue, about));
  return new CountersignError(
    sortDiagnostics([...new Map(all.map((one) => [JSON.stringify(one), one])).values()]),
  );
}
