import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about engagement files. */
export const engagementCodes = {
  'engagement-syntax': { severity: 'error', hint: 'Correct the YAML or JSON at this place.' },
  'engagement-binary': {
    severity: 'error',
    hint: 'Give a YAML or JSON text, not an Office file, image or archive.',
  },
  'engagement-too-large': {
    severity: 'error',
    hint: 'An engagement is a few kilobytes; give one engagement alone.',
  },
  'engagement-empty': {
    severity: 'error',
    hint: 'Run `countersign init` to write a commented engagement file.',
  },
  'engagement-duplicate-key': { severity: 'error', hint: 'Keep one of the two.' },
  'engagement-unknown-key': {
    severity: 'error',
    hint: 'Remove it, or see schemas/engagement.schema.json for the known ones.',
  },
  'engagement-missing': { severity: 'error', hint: 'Add the field.' },
  'engagement-invalid': { severity: 'error', hint: 'Correct the value.' },
  'engagement-unknown-option': { severity: 'error', hint: '`countersign list options` shows the options.' },
  'engagement-unknown-service': {
    severity: 'error',
    hint: '`countersign list services` shows the services.',
  },
  'engagement-unknown-responsibility': {
    severity: 'error',
    hint: '`countersign list responsibilities` shows the ids.',
  },
  'engagement-option-needs-service': {
    severity: 'error',
    hint: 'Choose the service, or do not select the option.',
  },
  'engagement-option-not-in-source': {
    severity: 'error',
    hint: 'Choose a revision that has it, or do not select the option.',
  },
  'engagement-assignment-excluded': {
    severity: 'warning',
    hint: 'Remove the owner or due date, or select the option.',
  },
  'source-revision-unknown': { severity: 'error', hint: '`countersign list sources` shows the revisions.' },
  'source-language-unavailable': {
    severity: 'error',
    hint: '`countersign list sources` shows the languages.',
  },
  'source-ambiguous': { severity: 'error', hint: 'Name the one file to use with source.path.' },
} as const satisfies Record<string, CodeEntry>;
