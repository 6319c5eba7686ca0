/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
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
  kindOf(path: string): Promise<'file' | 'directory' | 'missing'>;
  /** Paths of all files below a folder, relative to it with `/` between parts, in code-unit order. Hidden files and links to folders are left out. */
  listFiles(directory: string): Promise<readonly string[]>;
  /**
   * Writes all of the files or none. Each appears whole under its name or not at all; missing folders are made.
   * Errors: `file-exists` when one is there and `replace` is false, `file-unwritable`.
   */
  writeFiles(files: readonly OutputFile[], options: { replace: boolean }): Promise<void>;
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /** A random UUID (version 4). */
  randomId(): string;
}
