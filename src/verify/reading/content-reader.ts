import { diagnostic } from '../../diagnostics/index.js';
import { type IssuedContent, refusedAtOnce } from '../content/index.js';
import type { ContentAnswer, ContentTask } from './content-task.js';
import { openThread, type Thread } from './thread.js';

/** Reads returned files in a thread beside, which is ended when a file takes more than a statement can. */
export interface ContentReader {
  /** What people read in a file; nothing where it cannot be read. */
  text(bytes: Uint8Array): Promise<string | undefined>;
  /** Compares what a file says with what was issued. Nothing is thrown for what is wrong with a file. */
  compare(bytes: Uint8Array, issued: IssuedContent): Promise<ContentAnswer>;
  close(): Promise<void>;
}

export interface ContentReaderOptions {
  /** Milliseconds that a file may take. */
  readonly timeLimit?: number;
  /** Megabytes that a file may take. */
  readonly memoryLimit?: number;
}

/** A statement takes a second of a slow machine, and some ten megabytes. */
const limits = { timeLimit: 60_000, memoryLimit: 768 } as const;

/**
 * Makes a reader for any number of files, one after the other. The thread is started for the first file that needs it, and is kept for
 * the next; so a reader costs nothing until then, and has to be closed.
 */
export function openContentReader(options: ContentReaderOptions = {}): ContentReader {
  const { timeLimit, memoryLimit } = { ...limits, ...options };
  let thread: Promise<Thread<ContentTask, ContentAnswer>> | undefined;
  const ask = async (task: ContentTask): Promise<ContentAnswer> => {
    const refused = refusedAtOnce(task.bytes);
    if (refused !== undefined) return { fields: [], diagnostics: [refused] };
    const module = new URL('./content-worker.js', import.meta.url);
    thread ??= openThread(module, { timeLimit, memoryLimit });
    const done = await (await thread).run(task);
    if ('answer' in done) return done.answer;
    const spent = {
      time: `Reading it takes longer than ${timeLimit / 1000} seconds`,
      memory: `Reading it takes more than ${memoryLimit} megabytes of memory`,
      crash: 'Reading it ended the program that reads',
    };
    return { fields: [], diagnostics: [diagnostic('content-too-costly', spent[done.ended])] };
  };
  return {
    text: async (bytes) => (await ask({ want: 'text', bytes })).text,
    compare: (bytes, issued) => ask({ want: 'comparison', bytes, issued }),
    close: async () => (await thread)?.close(),
  };
}
