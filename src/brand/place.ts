import { isAbsolute, join, resolve } from 'node:path';
import type { Host } from '../host/index.js';

/** The folder with the brands that come with the product. */
export function shippedBrands(host: Host): string {
  return join(host.packageRoot, 'templates', 'brands');
}

/** The folder with the fonts that come with the product. */
export function shippedFonts(host: Host): string {
  return join(host.packageRoot, 'templates', 'fonts');
}

/** Whether a reference to a brand is the path of a folder; otherwise it is the id of a shipped brand. */
export function isFolderReference(reference: string): boolean {
  return /[\\/]/.test(reference) || reference.startsWith('.');
}

export function folderOf(reference: string, baseDirectory: string | undefined): string {
  return baseDirectory === undefined || isAbsolute(reference) ? reference : resolve(baseDirectory, reference);
}

/**
 * A path that a brand file names, below the brand's folder; nothing where the path would leave it. Both kinds of
 * separator and a drive letter count on every platform, since brands are passed between them.
 */
export function pathWithin(folder: string, path: string): string | undefined {
  const leaves = /^[\\/]|^[a-zA-Z]:|\0/.test(path) || path.split(/[\\/]/).includes('..');
  return leaves ? undefined : join(folder, ...path.split(/[\\/]/));
}
