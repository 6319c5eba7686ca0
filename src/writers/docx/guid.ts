import { createHash } from 'node:crypto';

/**
 * A name for a thing that Word wants one for: the same for the same text, in braces as Windows writes them. Version 8 and
 * variant 2 of RFC 9562 (5.8), which leaves the other bits to us.
 */
export function guid(of: string): string {
  const digits = createHash('sha256').update(of).digest('hex').toUpperCase();
  const groups = digits.match(/^(.{8})(.{4})(.{3})(.{3})(.{12})/)?.slice(1) ?? [];
  const [time, middle, version, variant, node] = groups;
  return `{${time}-${middle}-8${version}-8${variant}-${node}}`;
}
