import { distinctPart, isReserved } from '../generate/index.js';
import { isOwnFile } from './own-files.js';
import { type PathPlaceholder, type PathValues, pathPlaceholders } from './path-placeholders.js';
import { longestPath, longestPathPart, type PathPart, type PathTemplate } from './path-template.js';
import { tenantKey } from './tenant-key.js';

/** Bytes that a value may have, tried in turn until the path fits; the last is what templates are checked with. */
const limits = [80, 60, 48, 36, 28, 20, 16, 0];

/**
 * The path of a file below the output folder, with `/` between parts: at most 200 characters, each part at most 80
 * bytes, and every part a name that Windows, macOS and Linux take. No value can leave the folder, or name a file that a
 * batch keeps in it. Where it would be too long, values are cut, and one that is cut ends with a digest of the whole.
 *
 * @param extension Without its dot.
 */
export function outputPath(template: PathTemplate, values: PathValues, extension: string): string {
  let path = '';
  for (const limit of limits) {
    const parts = template.map((part) => partName(part, values, limit));
    const names = parts.map((name, index) => (index === parts.length - 1 ? `${name}.${extension}` : name));
    if (isOwnFile(names[0] ?? '')) names[0] = `_${names[0]}`;
    path = names.join('/');
    const fits = names.every((name) => Buffer.byteLength(name) <= longestPathPart);
    if (fits && path.length <= longestPath) break;
  }
  return path;
}

function partName(part: PathPart, values: PathValues, limit: number): string {
  const name = part
    .map((piece) => (typeof piece === 'string' ? piece : safeValue(piece.placeholder, values, limit)))
    .join('')
    .normalize('NFC');
  return isReserved(name) ? `_${name}` : name;
}

function safeValue(placeholder: PathPlaceholder, values: PathValues, limit: number): string {
  const { word, least } = pathPlaceholders[placeholder];
  const bytes = Math.max(limit, least);
  const value = values[placeholder];
  return placeholder === 'tenant' ? tenantKey(value, bytes) : distinctPart(value, word, bytes);
}
