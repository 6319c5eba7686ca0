import type { Host } from '../host/index.js';

/** A text file that is written piece by piece; it appears whole when it is finished, or not at all. */
export interface TextFile {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** UTF-16 units that are gathered before they are written: a system call a line is slow. */
const chunk = 64 * 1024;

/** Opens a UTF-8 file that replaces the one of that name. Errors: those of `host.writeStream`. */
export async function openTextFile(host: Host, path: string): Promise<TextFile> {
  const stream = await host.writeStream(path, { replace: true });
  const encoder = new TextEncoder();
  let gathered = '';
  const flush = async () => {
    const bytes = encoder.encode(gathered);
    gathered = '';
    if (bytes.length > 0) await stream.write(bytes);
  };
  return {
    async write(text) {
      gathered += text;
      if (gathered.length >= chunk) await flush();
    },
    async finish() {
      await flush();
      await stream.finish();
    },
    discard: () => stream.discard(),
  };
}

/** What can be finished or discarded. */
interface Unfinished {
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** Does the work and finishes the files, in order; where something fails, what is not finished is discarded. */
export async function writing(files: readonly Unfinished[], work: () => Promise<void>): Promise<void> {
  const unfinished = new Set(files);
  try {
    await work();
    for (const file of files) {
      await file.finish();
      unfinished.delete(file);
    }
  } catch (error) {
    await Promise.allSettled([...unfinished].map((file) => file.discard()));
    throw error;
  }
}
