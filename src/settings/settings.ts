import { CountersignError, diagnostic, type Span } from '../diagnostics/index.js';
import { type FieldPath, offsetOf, parseSyntax } from '../engagement/index.js';
import { readTree } from './read-tree.js';
import type { SettingsCode } from './settings-code.js';

/** Settings before they are held against a schema, and where each stands. */
export interface Settings {
  readonly value: unknown;
  /** Code of what is told of them. */
  readonly code: SettingsCode;
  /** What was read; relative paths in it start at its folder. Nothing where a program gave the settings. */
  readonly file?: string;
  /** Place of a field, or of the nearest one around it; nothing where the settings are from no file. */
  spanOf(path: FieldPath, aim: 'key' | 'value'): Span | undefined;
}

/** Settings that a program gives as they are. */
export function plainSettings(value: unknown, code: SettingsCode = 'transport-settings-invalid'): Settings {
  return { value, code, spanOf: () => undefined };
}

/** Some lines are many settings; beyond this the file was mistaken for one. */
const largest = 64 * 1024;

/**
 * Reads a file of settings: YAML, of which JSON is a part.
 *
 * @param file Path, for diagnostics and as the start of relative paths.
 * Errors: `code`, with line and column. None of them shows a value, which may be a secret.
 */
export function readSettings(
  bytes: Uint8Array,
  file: string,
  code: SettingsCode = 'transport-settings-invalid',
): Settings {
  const text = decoded(bytes, file, code);
  const { document, spanAt, diagnostics } = parseSyntax(text, file);
  if (document === undefined) throw new CountersignError(diagnostics.map((one) => ({ ...one, code })));
  const { value, places, problems } = readTree(document.contents, spanAt, code);
  if (problems.length > 0) throw new CountersignError(problems);
  return { value, file, code, spanOf: (path, aim) => spanAt(offsetOf(places, path, aim)) };
}

function decoded(bytes: Uint8Array, file: string, code: SettingsCode): string {
  const refused = (message: string, hint: string) =>
    new CountersignError(diagnostic(code, message, { hint, span: { file, line: 1, column: 1 } }));
  const utf8 = 'Write the settings as a text file (YAML), encoded in UTF-8.';
  if (bytes.length > largest) throw refused('the file is too large for settings', utf8);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('the file is not encoded in UTF-8', utf8);
  }
  if (text.includes('\0')) throw refused('the file is not a text', utf8);
  if (text.trim() === '') throw refused('the file is empty', 'Write the settings into it.');
  return text;
}
