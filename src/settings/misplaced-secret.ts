import { type Diagnostic, diagnostic, nearest } from '../diagnostics/index.js';
import { type FieldPath, fieldName } from '../engagement/index.js';
import type { About } from './about.js';

/** A secret that stands in the settings, or something else where the place of a secret belongs. What stands there is not shown. */
export function misplacedSecret(
  path: FieldPath,
  { settings }: About,
  name = String(path.at(-1)),
): Diagnostic {
  return diagnostic(settings.code, 'a secret has no place in the settings', {
    span: settings.spanOf(path, 'value'),
    field: fieldName(path),
    hint: `Say where it is: ${name}: { env: NAME } for an environment variable, or ${name}: { file: PATH } for a file that nobody else may read. Change a secret that others may have read here.`,
  });
}

/** Names by which other programs ask for a secret. */
export function isWordForSecret(key: string): boolean {
  const isMeant = nearest(key, ['password', 'passphrase']) !== undefined;
  return (
    isMeant ||
    /^(?:pass|pwd|.*(?:password|passwd|passphrase|secret|credentials?|token|api[_-]?key))$/i.test(key)
  );
}
