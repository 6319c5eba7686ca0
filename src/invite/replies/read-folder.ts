import { join } from 'node:path';
import { CountersignError, diagnostic, exitCodes, type Outcome } from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';
import type { MeetingReply } from '../../register/index.js';
import { limits } from './limits.js';
import { readReply } from './read-reply.js';

/** What was found in one message or file. */
export interface FoundReply extends Outcome<MeetingReply | undefined> {
  readonly file: string;
}

/**
 * Reads the replies of a folder: every .eml and .ics in it and below, by name, one at a time.
 *
 * @param path Of the folder, or of one file, which is read whatever its name.
 * Errors: `file-not-found` where there is neither. A file that cannot be read is told with what was found.
 */
export async function* readFolder(host: Host, path: string): AsyncIterable<FoundReply> {
  const kind = await host.kindOf(path);
  if (kind === 'missing')
    throw new CountersignError(diagnostic('file-not-found', `There is no file or folder ${path}`), {
      exitCode: exitCodes.environment,
    });
  const files =
    kind === 'file' ? [path] : (await host.listFiles(path)).filter(isMessage).map((name) => join(path, name));
  for (const file of files) yield { file, ...(await readFile(host, file)) };
}

function isMessage(name: string): boolean {
  return /\.(?:eml|ics)$/i.test(name);
}

async function readFile(host: Host, file: string): Promise<Outcome<MeetingReply | undefined>> {
  try {
    return await readReply(await beginning(host.readStream(file)), file);
  } catch (error) {
    if (error instanceof CountersignError) return { value: undefined, diagnostics: error.diagnostics };
    throw error;
  }
}

/** All of a file, or of one that is too large as much as shows that. */
async function beginning(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    read.push(piece);
    length += piece.length;
    if (length > limits.message) break;
  }
  return Buffer.concat(read);
}
