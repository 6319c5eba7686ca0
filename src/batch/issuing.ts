import { CountersignError } from '../diagnostics/index.js';
import { openPress } from '../generate/index.js';
import type { Host } from '../host/index.js';
import type { LastingKey } from '../sign/index.js';
import { issueRow } from './issue-row.js';
import type { IssueOptions } from './options.js';
import { parsePathTemplate } from './path-template.js';
import type { RowResult, RowTask } from './row-task.js';
import { stagingIn } from './staging.js';

/** Issues a row, and seals its PDFs where there is what seals. */
export type Issue = (task: RowTask, sealing?: LastingKey) => Promise<RowResult>;

/** Opens a press and gives what issues rows with it. Error: `output-path-invalid`. */
export function issuing(host: Host, options: IssueOptions): Issue {
  const template = parsePathTemplate(options.path);
  if (template.value === undefined) throw new CountersignError(template.diagnostics);
  const context = {
    host: stagingIn(host, options.staging),
    press: openPress(host),
    template: template.value,
    options,
  };
  return (task, sealing) => issueRow({ ...context, sealing }, task);
}
