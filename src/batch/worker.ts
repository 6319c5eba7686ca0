import { workerData } from 'piscina';
import { createNodeHost } from '../host/index.js';
import { issuing } from './issuing.js';
import { keyByPost } from './key-by-post.js';
import type { IssueOptions } from './options.js';
import type { RowResult, RowTask } from './row-task.js';
import type { Port, SignerFacts } from './sealing-post.js';

/*
 * What a worker thread runs: one row after the other, with everything that rows share kept between them.
 */

/** What workers are started with. Plain data. */
export interface WorkerTerms {
  readonly options: IssueOptions;
  readonly signer?: SignerFacts | undefined;
}

/** A row, and to whom its signatures are asked of. */
export interface PostedTask extends RowTask {
  readonly port?: Port | undefined;
}

const { options, signer }: WorkerTerms = workerData;
const issue = issuing(createNodeHost(), options);

/** Called by piscina for each row. */
export default async function work({ port, ...task }: PostedTask): Promise<RowResult> {
  if (port === undefined || signer === undefined) return issue(task);
  try {
    return await issue(task, keyByPost(signer, port));
  } finally {
    port.close();
  }
}
