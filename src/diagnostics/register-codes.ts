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
  'returned-unknown': { severity: 'error', hint: 'Take it in first: `countersign register import`.' },
  'returned-unmatched': {
    severity: 'error',
    hint: 'The file was left where it is. Name its statement with --number when it is of one of this register.',
  },
  'returned-elsewhere': {
    severity: 'error',
    hint: 'It stays where it is recorded. Leave out --number where that is right; else say with `countersign register reject` that it does not belong there.',
  },
  'restore-left-out': {
    severity: 'warning',
    hint: 'Nothing to do where it is no issued document; else restore it from a backup as it was issued.',
  },
  'history-broken': {
    severity: 'error',
    hint: 'Compare with a backup: since then somebody changed the register past this program.',
  },
  'history-differs': {
    severity: 'error',
    hint: 'Compare with a backup; the history tells what was recorded, and when.',
  },
  'history-cut': {
    severity: 'error',
    hint: 'Check that this is the register that the digest is of; then compare with a backup: its end was cut off, or it was written anew.',
  },
  'issued-file-missing': {
    severity: 'error',
    hint: 'Restore it from a backup, or issue the statement again.',
  },
  'issued-file-changed': {
    severity: 'error',
    hint: 'Restore it from a backup, or issue the statement again; rely on the issued bytes alone.',
  },
} as const satisfies Record<string, CodeEntry>;
