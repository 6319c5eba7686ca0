import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about documents read back: inspected, traced, rebuilt. */
export const documentCodes = {
  'document-unreadable': {
    severity: 'error',
    hint: 'Give a PDF, DOCX, HTML or JSON document as it was issued or returned.',
  },
  'document-carries-nothing': {
    severity: 'error',
    hint: 'Give the document as Countersign wrote it: other programs drop the data that it carries.',
  },
  'document-statement-invalid': {
    severity: 'error',
    hint: 'The data were changed, or written by another version of Countersign; give the document as it was issued.',
  },
  'statement-digest-mismatch': {
    severity: 'warning',
    hint: 'The data were changed after they were written; rely on the issued document instead.',
  },
  'article-digest-mismatch': {
    severity: 'warning',
    hint: 'It is not the article that the statement was made from; compare it with the one you keep.',
  },
  'trace-no-match': {
    severity: 'error',
    hint: 'Give words as they stand in the document, a reference such as G-01, or an id.',
  },
  'rebuild-differs': {
    severity: 'error',
    hint: 'Write the rebuilt document with --out and compare the two.',
  },
} as const satisfies Record<string, CodeEntry>;
