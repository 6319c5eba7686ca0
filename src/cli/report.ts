import type { Diagnostic, ExitCode, Host } from '../index.js';
import type { Terminal } from './terminal.js';

/** What a verb works with. */
export interface Session {
  readonly host: Host;
  readonly terminal: Terminal;
}

/** What a verb found or did: the same facts for a program (`result`) and for a person (`text`). */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** What `--json` gives besides the diagnostics. */
  readonly result: Readonly<Record<string, unknown>>;
  /** What goes to standard output; bytes are a document. */
  readonly text: string | Uint8Array;
  readonly exitCode: ExitCode;
}

/** A verb with its arguments, ready to be carried out. */
export type Task = (session: Session) => Promise<Report>;
