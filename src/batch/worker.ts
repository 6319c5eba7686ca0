import { workerData } from 'piscina';
import { createNodeHost } from '../host/index.js';
import { issuing } from './issuing.js';
import type { IssueOptions } from './options.js';
import type { RowResult, RowTask } from './row-task.js';

/*
 * What a worker thread runs: one row after the other, with everything that rows share kept between them.
 */

const options: IssueOptions = workerData;
const issue = issuing(createNodeHost(), options);

/** Called by piscina for each row. */
export default function work(task: RowTask): Promise<RowResult> {
  return issue(task);
}
