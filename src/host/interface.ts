/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether nobody but its owner may read it. */
  readonly isPrivate?: boolean;
}

export interface WriteOptions {
  /** Whether a file that is there already is replaced. */
  readonly replace: boolean;
  /** Folder for what is not finished yet, on the same file system; beside each file when not given. */
  readonly staging?: string;
}

/** A file that is written piece by piece. It appears whole under its name when it is finished, or not at all. */
export interface OutputStream {
  /** Errors, as of `finish`: `disk-full`, `file-unwritable`. */
  write(bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * The world outside: files, clock, randomness. Everything that touches it goes through this one argument, so that the
 * rest runs in a test without a disk and gives the same bytes twice. Paths use the platform's separators; methods throw
 * `CountersignError` with code, path and cause.
 */
export interface Host {
  /** Folder that holds the package's `templates`, `fixtures` and `schemas`. */
  readonly packageRoot: string;
  /** Errors: `file-not-found`, `file-unreadable`. */
  readFile(path: string): Promise<Uint8Array>;
  /** A file with a secret. Errors: those of `readFile`; `secret-exposed` where others than its owner have rights to it. */
  readPrivateFile(path: string): Promise<Uint8Array>;
  /** A file's bytes, piece by piece; errors as of `readFile`, thrown while it is read. */
  readStream(path: string): AsyncIterable<Uint8Array>;
  kindOf(path: string): Promise<'file' | 'directory' | 'missing'>;
  /** Paths of all files below a folder, relative to it with `/` between parts, in code-unit order. Hidden files and links to folders are left out. */
  listFiles(directory: string): Promise<readonly string[]>;
  /**
   * Writes all of the files or none. Each appears whole under its name or not at all; missing folders are made.
   * Errors: `file-exists` when one is there and `replace` is false, `disk-full`, `file-unwritable`.
   */
  writeFiles(files: readonly OutputFile[], options: WriteOptions): Promise<void>;
  /** Errors: `file-exists`, `disk-full`, `file-unwritable`. */
  writeStream(path: string, options: WriteOptions): Promise<OutputStream>;
  /** Takes a file, or a folder with all that is in it, away; nothing happens where there is none. Errors: `file-unwritable`. */
  remove(path: string): Promise<void>;
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /** Name under which the user is logged in. */
  userName(): string;
  /** A random UUID (version 4). */
  randomId(): string;
}
