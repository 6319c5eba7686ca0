import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about a batch: its rows, numbers and files. */
export const batchCodes = {
  'output-path-invalid': {
    severity: 'error',
    hint: 'Write a path such as {tenant}/{number}-v{version}-{language}.',
  },
  'row-choice-invalid': {
    severity: 'error',
    hint: 'Write rows as 3, 7-20 or 100-, or a name or number, with * for any characters.',
  },
  'number-series-invalid': {
    severity: 'error',
    hint: 'Write a series such as SOR-{year}-{0000}; the zeros are the counter.',
  },
  'row-duplicate': {
    severity: 'error',
    hint: 'Give the tenant a name or statement number of its own, or remove one of the two rows.',
  },
  'batch-no-rows': {
    severity: 'error',
    hint: 'Check the list, and what --only, --skip and --limit choose of it.',
  },
  'batch-rows-failed': {
    severity: 'error',
    hint: 'The errors file holds every row that failed, with the reason and the remedy.',
  },
  'row-timeout': {
    severity: 'error',
    hint: 'Submit the row again with a longer --time-limit; if it stays, the row itself is to blame.',
  },
  'worker-crashed': {
    severity: 'error',
    hint: 'Submit the row again with fewer --workers, which leaves more memory to each.',
  },
} as const satisfies Record<string, CodeEntry>;
