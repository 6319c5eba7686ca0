import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { inMemory, type Place } from './place.js';

/**
 * An output folder as it is stored: one that is the register's folder or lies in it begins with `.` and goes on from
 * there, with `/` between its parts, so that folder and register can be moved together. Any other is stored as it is.
 */
export function storedRoot({ path }: Place, root: string): string {
  if (path === inMemory || !isAbsolute(root)) return root;
  const way = relative(dirname(path), root);
  const outside = isAbsolute(way) || way.split(sep)[0] === '..';
  return outside ? root : ['.', ...way.split(sep).filter((part) => part !== '')].join('/');
}

/** The output folder that is stored so, absolute. */
export function rootOf({ path }: Place, stored: string): string {
  const fromRegister = stored === '.' || stored.startsWith('./');
  return fromRegister && path !== inMemory ? resolve(dirname(path), stored) : stored;
}
