import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about PDFs that are sealed, filled in and signed. */
export const sealCodes = {
  'pdf-not-signable': {
    severity: 'error',
    hint: 'Give the PDF as it was issued, or as it came back from somebody who filled it in without printing or saving it anew.',
  },
  'already-sealed': {
    severity: 'error',
    hint: 'Nothing to do; a document is sealed once, when it is issued.',
  },
  'signature-too-large': {
    severity: 'error',
    hint: 'Run the command again; else give fewer certificates with the key, or another time-stamping authority.',
  },
  'field-values-invalid': {
    severity: 'error',
    hint: 'Write a line for each field, such as customer-1-date: 2026-11-30.',
  },
  'field-unknown': {
    severity: 'error',
    hint: '`countersign countersign FILE --list` shows the fields of a document.',
  },
  'field-value-invalid': {
    severity: 'error',
    hint: 'A date is written YYYY-MM-DD, a check box is true or false; a signature field is signed, not filled in.',
  },
  'field-value-too-long': {
    severity: 'error',
    hint: 'Write it shorter; the field has room for one line or a few.',
  },
  'field-missing-glyph': {
    severity: 'error',
    hint: 'Write it in Latin letters, or name the person in the engagement, so that the document is issued with the name in it.',
  },
  'already-signed': {
    severity: 'error',
    hint: 'Nothing to do when it is the right signature; else issue a new version of the statement.',
  },
  'changed-after-seal': {
    severity: 'error',
    hint: 'Verify the file first, and sign the document as it was issued instead.',
  },

  // Sealing what is issued
  'seal-esign': {
    severity: 'error',
    hint: 'Leave out --seal, or write signing: { method: fields }, so that the customer signs in the document itself.',
  },
  'issued-unsealed': {
    severity: 'error',
    hint: 'Raise statement.version, or pass --force to issue it sealed in place of what was issued.',
  },
  'issued-sealed': {
    severity: 'error',
    hint: 'Restore it from a backup, or have it made and sealed anew by generate or batch with --seal.',
  },
  'sealed-anew': {
    severity: 'warning',
    hint: 'Where somebody has the earlier file already, restore that one from a backup instead: its seal is as good, and the register now knows the new one.',
  },
} as const satisfies Record<string, CodeEntry>;
