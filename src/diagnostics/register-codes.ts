import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about the register of what was issued. */
export const registerCodes = {
  'register-unavailable': {
    severity: 'error',
    hint: 'Run `npm install better-sqlite3`; where no built one can be fetched it needs Python and a C++ compiler.',
  },
  'register-not-found': {
    severity: 'error',
    hint: 'Name it with --register; a batch writes it into its output folder.',
  },
  'register-unreadable': {
    severity: 'error',
    hint: 'Name another file with --register, or restore this one from a backup.',
  },
  'register-busy': {
    severity: 'error',
    hint: 'Wait until the other run has ended, then run the command again.',
  },
  'register-unwritable': {
    severity: 'error',
    hint: 'Check that the disk has room and that the file and its folder may be written.',
  },
  'statement-number-taken': {
    severity: 'error',
    hint: 'Raise statement.version, or give the statement a number of its own.',
  },
  'statement-not-issued': { severity: 'error', hint: '`countersign register list` shows what was issued.' },
  'issued-file-missing': {
    severity: 'error',
    hint: 'Restore it from a backup, or issue the statement again.',
  },
  'issued-file-changed': {
    severity: 'error',
    hint: 'Restore it from a backup, or issue the statement again; rely on the issued bytes alone.',
  },
} as const satisfies Record<string, CodeEntry>;
