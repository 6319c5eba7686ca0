import { type BadInput, engagement, file, generate } from './kind.js';

/** Where the documents cannot go. */
export const badOutputs: readonly BadInput[] = [
  {
    what: 'a file where the folder should be',
    files: { 'e.yaml': engagement(), out: 'a file' },
    args: generate,
    code: 'file-unwritable',
    says: /out/,
    exitCode: 3,
  },
  {
    what: 'a folder that cannot be written to',
    files: file(engagement()),
    args: ['generate', 'e.yaml', '--out', '/proc/countersign'],
    code: 'file-unwritable',
    says: /\/proc/,
    exitCode: 3,
  },
  {
    what: 'two documents for one name',
    files: file(engagement()),
    args: ['generate', 'e.yaml', '--formats', 'pdf,docx', '--output', 'x.pdf'],
    code: 'usage',
    says: /--formats/,
    exitCode: 2,
  },
];
