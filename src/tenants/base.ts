import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import { type EngagementText, readEngagementText, validate } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import type { TenantList } from './list.js';

/** What all tenants of a list share: an engagement file, which may lack anything that rows give. */
export interface Base {
  /** The path as the user gave it; paths inside it are relative to it. */
  readonly file: string;
  readonly text: EngagementText;
}

/**
 * Reads the base of a list. Problems are those that no row can mend: its syntax, fields that there are not.
 * Without a path there is no base and nothing to tell. Errors: those of `Host.readFile`.
 */
export async function loadBase(host: Host, path: string | undefined): Promise<Outcome<Base | undefined>> {
  if (path === undefined) return { value: undefined, diagnostics: [] };
  const read = readEngagementText(await host.readFile(path), path);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const { problems } = validate(read.value, read.diagnostics);
  const lasting = problems.filter(({ code, field }) => isLasting(code) || field === undefined);
  const base = { file: path, text: read.value };
  return { value: hasErrors(lasting) ? undefined : base, diagnostics: lasting };
}

function isLasting(code: Diagnostic['code']): boolean {
  return code !== 'engagement-missing' && code !== 'engagement-invalid';
}

/**
 * What is wrong with the base whatever a row says: values that are not valid, where no column gives anything near them.
 * Problems near fields that rows give are told with the rows.
 */
export function baseProblems(base: Base | undefined, list: TenantList): readonly Diagnostic[] {
  if (base === undefined) return [];
  return validate(base.text, []).problems.filter(
    ({ code, field }) => code === 'engagement-invalid' && field !== undefined && !givesNear(list, field),
  );
}

function givesNear({ meanings }: TenantList, field: string): boolean {
  const [section = field] = field.split(/[.[]/);
  return meanings.some(({ path }) => path?.[0] === section);
}
