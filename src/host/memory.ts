import { CountersignError, diagnostic, exitCodes } from '../diagnostics/index.js';
import type { Host, OutputFile } from './interface.js';

export interface MemoryHost extends Host {
  /** Path to content; what was written is found here. */
  readonly files: Map<string, Uint8Array>;
}

export interface MemoryHostOptions {
  /** Milliseconds since 1970; time stands still. */
  readonly now?: number;
  readonly packageRoot?: string;
  /** Bytes that all files together may have. */
  readonly room?: number;
}

/** A host without a disk: for tests, and for programs that keep their files elsewhere. */
export function createMemoryHost(
  entries: Readonly<Record<string, string | Uint8Array>> = {},
  { now = 0, packageRoot = '/package', room = Number.POSITIVE_INFINITY }: MemoryHostOptions = {},
): MemoryHost {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(entries).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  let ids = 0;
  const below = (directory: string) => {
    const prefix = directory.endsWith('/') ? directory : `${directory}/`;
    return [...files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
  };
  return {
    files,
    packageRoot,
    async readFile(path) {
      const bytes = files.get(path);
      if (bytes === undefined) throw failure('file-not-found', `There is no file ${path}`);
      return bytes;
    },
    // Nobody else reads this memory.
    readPrivateFile(path) {
      return this.readFile(path);
    },
    async *readStream(path) {
      yield await this.readFile(path);
    },
    async kindOf(path) {
      if (files.has(path)) return 'file';
      return below(path).length > 0 ? 'directory' : 'missing';
    },
    async listFiles(directory) {
      return below(directory)
        .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
        .sort();
    },
    async writeFiles(output: readonly OutputFile[], { replace }) {
      const paths = output.map(({ path }) => path);
      const taken = output.find(({ path }, index) => files.has(path) || paths.indexOf(path) < index);
      if (taken && !replace) throw failure('file-exists', `${taken.path} is there already`);
      const after = new Map([...files, ...output.map(({ path, bytes }) => [path, bytes] as const)]);
      const size = [...after.values()].reduce((sum, { length }) => sum + length, 0);
      if (size > room) throw failure('disk-full', `There is no room left for ${paths[0]}`);
      for (const { path, bytes } of output) files.set(path, bytes);
    },
    async writeStream(path, { replace }) {
      if (files.has(path) && !replace) throw failure('file-exists', `${path} is there already`);
      const pieces: Uint8Array[] = [];
      return {
        write: async (bytes) => void pieces.push(bytes),
        finish: () => this.writeFiles([{ path, bytes: Buffer.concat(pieces) }], { replace }),
        discard: async () => undefined,
      };
    },
    async remove(path) {
      for (const name of [path, ...below(path).map((rest) => `${path}/${rest}`)]) files.delete(name);
    },
    userName: () => 'somebody',
    now: () => now,
    randomId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  };
}

function failure(code: 'file-not-found' | 'file-exists' | 'disk-full', message: string): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment });
}
