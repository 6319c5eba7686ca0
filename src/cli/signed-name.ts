import { basename, dirname, extname, join } from 'node:path';

/**
 * Name of the file for a document that was signed or filled in, beside it: `contoso.signed.pdf`, `contoso.filled.pdf`. One that was
 * filled in before is signed now, and one that was signed before is signed once more: `contoso.signed-2.pdf`.
 */
export function signedName(path: string, signs: boolean): string {
  const ending = extname(path);
  const name = basename(path, ending);
  const [, stem = name, count] = /^(.+)\.signed(?:-(\d+))?$/.exec(name) ?? [];
  const next = stem === name ? '.signed' : `.signed-${Number(count ?? 1) + 1}`;
  const unfilled = stem.replace(/(?<=.)\.filled$/, '');
  const isPdf = ending.toLowerCase() === '.pdf';
  const made = signs ? `${unfilled}${next}` : `${name.replace(/(?<=.)\.filled$/, '')}.filled`;
  return join(dirname(path), `${made}${isPdf ? ending : `${ending}.pdf`}`);
}
