/**
 * A key that two paths share when a file system may take them for one file. Windows and macOS tell neither letter
 * cases nor ways of writing an accent apart. Their tables differ, so this one folds more than either does (`ß` is
 * `ss`, `ı` is `i`): two keys are never one file, while one key may be two files on some disk.
 */
export function foldedPath(path: string): string {
  return folded(folded(path)).normalize('NFC');
}

/** Upper case first: full case folding (Unicode 3.13) is near to it, and lower case alone keeps `ſ`, `ß` and `ς`. */
function folded(text: string): string {
  return text.normalize('NFD').toUpperCase().toLowerCase();
}
