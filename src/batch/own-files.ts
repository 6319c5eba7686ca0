import { foldedPath } from './folded-path.js';

/** What a batch keeps in its output folder besides documents. */
export const ownFiles = {
  register: 'register.sqlite',
  errors: 'errors.csv',
  manifest: 'manifest.csv',
  manifestLines: 'manifest.jsonl',
  zip: 'statements.zip',
  invitations: 'invitations.csv',
} as const;

/** With what SQLite and the lock put beside a register, and the errors of a list that is itself an errors file. */
const beside = ['-wal', '-shm', '-journal', '-lock'].map((ending) => ownFiles.register + ending);
const taken = new Set([...Object.values(ownFiles), ...beside]);

/** Names that the errors file is given when an earlier one was mended. */
const furtherErrors = /^errors\.\d+\.csv$/;

/** Whether a name in the output folder is one of these, as a file system may compare names. */
export function isOwnFile(name: string): boolean {
  const folded = foldedPath(name);
  return taken.has(folded) || furtherErrors.test(folded);
}
