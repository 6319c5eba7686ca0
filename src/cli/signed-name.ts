import { basename, dirname, extname, join } from 'node:path';

/**
 * Name of the file for a document that was signed or filled in, beside it: `contoso.signed.pdf`, `contoso.filled.pdf`. One that was
 * filled in before is signed now, and one that was signed before, filled in since or not, is signed once more: `contoso.signed-2.pdf`.
 */
export function signedName(path: string, signs: boolean): string {
  const ending = extname(path);
  const name = unfilled(basename(path, ending));
  const [, stem = name, count] = /^(.+)\.signed(?:-(\d+))?$/.exec(name) ?? [];
  const next = stem === name ? '.signed' : `.signed-${Number(count ?? 1) + 1}`;
  const isPdf = ending.toLowerCase() === '.pdf';
  const made = signs ? `${unfilled(stem)}${next}` : `${name}.filled`;
  return join(dirname(path), `${made}${isPdf ? ending : `${ending}.pdf`}`);
}

function unfilled(name: string): string {
  return name.replace(/(?<=.)\.filled$/, '');
}
