import { type Diagnostic, diagnostic, nearest, sameWord } from '../diagnostics/index.js';
import { type FieldPath, fieldName, isGroup, valueAt } from '../engagement/index.js';
import type { About } from './about.js';
import { isWordForSecret, misplacedSecret } from './misplaced-secret.js';
import { isSecretAt, namesAt } from './shape.js';

/** A field that settings do not have: which one was meant, or all that may stand there. */
export function unknownKey(parent: FieldPath, key: string, about: About): Diagnostic {
  const { schema, settings, whose } = about;
  const path = [...parent, key];
  const beside = namesAt(schema, parent);
  const value = valueAt(settings.value, path);
  const ownWord = beside.find((name) => isSecretAt(schema, [...parent, name]));
  if (isWordForSecret(key) && !isGroup(value)) return misplacedSecret(path, about, ownWord ?? 'secret');
  const isShown = isTellable(key, value) && !isSecretAt(schema, parent);
  const where = parent.length > 0 ? fieldName(parent) : whose;
  return diagnostic(settings.code, `${isShown ? `"${key}"` : 'this'} is not a setting of ${where}`, {
    span: settings.spanOf(path, 'key'),
    field: isShown ? fieldName(path) : parent.length > 0 ? fieldName(parent) : undefined,
    hint: isWordForSecret(key) && ownWord !== undefined ? `Write it as ${ownWord}.` : advice(key, beside),
  });
}

/** A name without a value, or with more than a name has, may be a secret that lost its own name. */
function isTellable(key: string, value: unknown): boolean {
  return value !== null && /^[A-Za-z][A-Za-z_-]{0,30}$/.test(key);
}

function advice(key: string, beside: readonly string[]): string {
  if (key.includes(':')) return 'Write it as `name: value`, with a space after the colon.';
  const near = nearest(key, beside);
  if (near !== undefined && sameWord(near, key)) return `Write it as ${near}.`;
  if (near !== undefined) return `Did you mean ${near}?`;
  return `Remove it; known here are ${beside.join(', ')}.`;
}
