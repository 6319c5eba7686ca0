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
  'field-unknown': { severity: 'error', hint: '`countersign inspect` shows the fields of a document.' },
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
  'field-locked': {
    severity: 'error',
    hint: 'It was signed as it is. Where it is wrong, issue a new version of the statement.',
  },
  'already-signed': {
    severity: 'error',
    hint: 'Nothing to do when it is the right signature; else issue a new version of the statement.',
  },
  'changed-after-seal': {
    severity: 'error',
    hint: 'Verify the file first, and sign the document as it was issued instead.',
  },
} as const satisfies Record<string, CodeEntry>;
