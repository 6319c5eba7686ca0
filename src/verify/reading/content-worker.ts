import { answer, type ContentAnswer, type ContentTask } from './content-task.js';

/** What a worker thread runs: called by piscina for each returned file. */
export default function work(task: ContentTask): Promise<ContentAnswer> {
  return answer(task);
}
