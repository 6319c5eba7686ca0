import type { ImportedFile } from '../../index.js';
import { printable } from '../printable.js';

type Found = NonNullable<ImportedFile['verification']>;

/** More reasons than this are counted: `register show` has all. */
const most = 5;

/** The verdict, and whether it comes of that nothing can be told, as with a scan. */
export function verdictOf({ verdict, comparison }: Found): string {
  return verdict === 'rejected' && comparison === 'none' ? 'rejected: cannot be told' : verdict;
}

/** Why files were rejected, in words: a paragraph for each. */
export function rejections(files: readonly ImportedFile[]): readonly string[] {
  return files.flatMap(({ path, verification }) => {
    if (verification?.verdict !== 'rejected') return [];
    const errors = verification.reasons.filter(({ severity }) => severity === 'error');
    const more = errors.length - most;
    return [
      [
        `${path}: ${verdictOf(verification)}`,
        ...errors.slice(0, most).map(({ code, message }) => `  ${message} [${code}]`),
        ...(more > 0
          ? [`  and ${more.toLocaleString('en')} more, which countersign register show tells`]
          : []),
      ]
        .map((line) => `${printable(line)}\n`)
        .join(''),
    ];
  });
}
