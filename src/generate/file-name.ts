import type { Statement } from '../model/index.js';
import { safePart } from './safe-name.js';

/**
 * `SOR-2026-0001-v1.0-en.pdf`: number, version and language of a statement as a name that every file system takes.
 * Only letters, digits, dots, hyphens and underscores stay, so no value can name a folder.
 */
export function fileName(
  { number, version, language }: Pick<Statement, 'number' | 'version' | 'language'>,
  extension: string,
): string {
  const [first, second, third] = [number, version, language].map((value) => safePart(value, 'statement'));
  return `${first}-v${second}-${third}.${extension}`;
}
