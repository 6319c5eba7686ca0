import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about what comes back, and whether it is what was issued. */
export const verifyCodes = {
  // Content: what a file says that came back with other bytes
  'content-clause-changed': {
    severity: 'error',
    hint: 'Ask who returned it; what they want otherwise is a new version of the statement.',
  },
  'content-clause-removed': {
    severity: 'error',
    hint: 'Ask who returned it; a clause that does not apply is an option or another version of the statement.',
  },
  'content-clause-moved': {
    severity: 'error',
    hint: 'Compare the two side by side: references to clauses may mean others now.',
  },
  'content-clause-added': {
    severity: 'error',
    hint: 'Read it, and ask who returned it; what they want besides is a new version of the statement.',
  },
  'content-text-changed': {
    severity: 'error',
    hint: 'Ask who returned it; the statement as it was issued says otherwise.',
  },
  'content-text-removed': {
    severity: 'error',
    hint: 'Look at the returned file: this may be left out, or be shown as a picture.',
  },
  'content-text-added': {
    severity: 'error',
    hint: 'Read it: what was not issued was not agreed upon.',
  },
  'content-identity-differs': {
    severity: 'error',
    hint: 'Compare it with the statement that it names, or ask for the right one.',
  },
  'content-letters-alike': {
    severity: 'error',
    hint: 'Nobody sees the difference, and searching finds it; ask how the text was changed.',
  },
  'content-letters-unseen': {
    severity: 'error',
    hint: 'Nobody sees them; ask how the text was changed.',
  },
  'content-hidden': {
    severity: 'error',
    hint: 'Programs read it and people do not; ask how it came in.',
  },
  'content-renumbered': {
    severity: 'error',
    hint: 'References to clauses mean others now; compare the two side by side.',
  },
  'content-filled': {
    severity: 'warning',
    hint: 'Read it; it stands where names, titles and dates are filled in.',
  },
  'content-in-margin': {
    severity: 'warning',
    hint: 'Programs that print add such lines; read it, as it is not part of what was issued.',
  },
  'content-pages-added': {
    severity: 'warning',
    hint: 'Services for signing add pages on who signed when; read them, as they are not part of what was issued.',
  },
  'content-change-tracked': {
    severity: 'warning',
    hint: 'It was compared as if all changes were accepted; ask for a copy without tracked changes.',
  },
  'content-commented': {
    severity: 'warning',
    hint: 'Read it; a comment can say on what condition somebody signs.',
  },
  'content-unreadable': {
    severity: 'error',
    hint: 'Compare it by eye with what was issued, or ask for the file itself instead of a scan.',
  },
  'content-too-costly': {
    severity: 'error',
    hint: 'No statement takes this much: ask for the file as it was saved by the program that signed it, and be careful with this one.',
  },
  'docx-unsealed': {
    severity: 'warning',
    hint: 'Anybody can have filled it in: ask who did, and whether they agree. A sealed PDF proves more.',
  },
  'returned-as-issued': {
    severity: 'warning',
    hint: 'Nobody has filled in or signed anything: ask for the signed one.',
  },
  'content-issued-unknown': {
    severity: 'warning',
    hint: 'Give the issued file, with which all of it can be compared.',
  },

  // The report on it
  'report-overfull': {
    severity: 'error',
    hint: 'Take the report from standard output or --json; what was found stands. Please tell how it came about.',
  },
} as const satisfies Record<string, CodeEntry>;
