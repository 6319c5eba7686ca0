import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnostic, nearest, type Outcome, sortDiagnostics } from '../diagnostics/index.js';
import { type Catalog, catalogSchema } from '../model/index.js';
import { type Conflict, crossCheck } from './cross-checks.js';
import { outlineOf } from './outline.js';
import { keysAt } from './schema-keys.js';
import { type Path, type Places, placesIn } from './yaml-places.js';

/** A catalog may say a wording once and refer to it; expanding more than this is not meant to be read. */
const mostAliases = 100;

/**
 * Reads a catalog file.
 *
 * @param text The YAML.
 * @param file Its name in diagnostics.
 * @returns No value where something is wrong; then `catalog-invalid` for every fault at once, with its place and field.
 */
export function parseCatalog(text: string, file: string): Outcome<Catalog | undefined> {
  const refuse = (...diagnostics: Diagnostic[]) => ({
    value: undefined,
    diagnostics: sortDiagnostics(diagnostics),
  });
  const top = { file, line: 1, column: 1 };
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const places = placesIn(document, lines, file);
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) return refuse(...faults.map((fault) => describeSyntax(fault, places)));
    const values = valuesOf(document);
    if (values === undefined)
      return refuse(diagnostic('catalog-invalid', 'The file is empty', { span: top }));
    const parsed = catalogSchema.safeParse(values);
    const conflicts = crossCheck(outlineOf(values)).map((conflict) => describeConflict(conflict, places));
    if (parsed.success && conflicts.length === 0) return { value: parsed.data, diagnostics: [] };
    const issues = parsed.error?.issues.flatMap((issue) => describeIssue(issue, values, places)) ?? [];
    return refuse(...issues, ...conflicts);
  } catch (cause) {
    const reason =
      cause instanceof RangeError ? 'it is nested too deeply' : 'it repeats itself too often by aliases';
    return refuse(diagnostic('catalog-invalid', `The file cannot be read: ${reason}`, { span: top }));
  }
}

/** Throws `ReferenceError` where aliases are too many or have no anchor. */
function valuesOf(document: Document): unknown {
  const values: unknown = document.toJS({ maxAliasCount: mostAliases });
  return values ?? undefined;
}

function describeSyntax(
  { code, message, pos: [start] }: Document['errors'][number],
  places: Places,
): Diagnostic {
  const twice = code === 'DUPLICATE_KEY';
  return diagnostic(
    'catalog-invalid',
    twice ? 'The field is there twice' : `The file is not plain YAML: ${message}`,
    {
      span: places.at(start),
      hint: twice ? 'Keep one of the two.' : 'Correct the YAML at this place.',
    },
  );
}

function describeConflict({ path, message, hint }: Conflict, places: Places): Diagnostic {
  return diagnostic('catalog-invalid', message, { span: places.ofValue(path), field: fieldOf(path), hint });
}

function describeIssue(issue: z.core.$ZodIssue, values: unknown, places: Places): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeUnknownKey(issue.path, key, places));
  const missing = issue.code === 'invalid_type' && valueAt(values, issue.path) === undefined;
  return [
    diagnostic('catalog-invalid', missing ? 'The field is missing' : issue.message, {
      span: places.ofValue(issue.path),
      field: fieldOf(issue.path) || undefined,
    }),
  ];
}

function describeUnknownKey(path: Path, key: string, places: Places): Diagnostic {
  const known = keysAt(path);
  const meant = nearest(key, known);
  return diagnostic('catalog-invalid', 'The field is not one of a catalog', {
    span: places.ofKey([...path, key]),
    field: fieldOf([...path, key]),
    hint: meant === undefined ? `Here may stand: ${known.join(', ')}.` : `Did you mean ${meant}?`,
  });
}

/** `phases.0.items.3.id` */
function fieldOf(path: Path): string {
  return path.map(String).join('.');
}

function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    values,
  );
}
