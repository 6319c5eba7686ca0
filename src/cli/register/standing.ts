import { join } from 'node:path';
import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  type IssuedFile,
  type IssuedStatement,
  sha256,
} from '../../index.js';
import type { Session } from '../report.js';

/** What has become of a file that was issued. `replaced`: another statement was written in its place since. */
export type Standing = 'ok' | 'missing' | 'changed' | 'unreadable' | 'replaced';

export interface CheckedFile extends IssuedFile {
  readonly standing: Standing;
}

/** Compares the files of a statement with those on the disk, byte for byte by their SHA-256. */
export async function checkFiles(
  { files }: IssuedStatement,
  session: Session,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push({ ...file, standing: await standingOf(file, session) });
  return checked;
}

async function standingOf(file: IssuedFile, { host }: Session): Promise<Standing> {
  if (file.replaced) return 'replaced';
  try {
    const bytes = await host.readFile(placeOf(file));
    return bytes.length === file.size && sha256(bytes) === file.sha256 ? 'ok' : 'changed';
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return error.diagnostics.some(({ code }) => code === 'file-not-found') ? 'missing' : 'unreadable';
  }
}

export function placeOf({ root, path }: IssuedFile): string {
  return join(root, ...path.split('/'));
}

/** What there is to tell of the files that do not stand as they were issued. */
export function fileProblems(
  { number, version, language }: IssuedStatement,
  files: readonly CheckedFile[],
): readonly Diagnostic[] {
  const of = `of ${number}, version ${version}, ${language}`;
  return files.flatMap((file) => {
    switch (file.standing) {
      case 'ok':
      case 'replaced':
        return [];
      case 'missing':
        return [diagnostic('issued-file-missing', `${placeOf(file)} ${of} is not there`)];
      case 'unreadable':
        return [diagnostic('issued-file-missing', `${placeOf(file)} ${of} cannot be read`)];
      case 'changed':
        return [diagnostic('issued-file-changed', `${placeOf(file)} ${of} is not what was issued`)];
      default:
        return file.standing satisfies never;
    }
  });
}

/** `2 ok`, `1 ok, 1 missing`. */
export function standingsOf(files: readonly CheckedFile[]): string {
  const order: readonly Standing[] = ['ok', 'missing', 'changed', 'unreadable', 'replaced'];
  return order
    .map((standing) => ({ standing, number: files.filter((file) => file.standing === standing).length }))
    .filter(({ number }) => number > 0)
    .map(({ standing, number }) => `${number} ${standing}`)
    .join(', ');
}
