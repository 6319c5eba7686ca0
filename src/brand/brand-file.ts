import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnostic, nearest, type Outcome, type Span } from '../diagnostics/index.js';
import { type Brand, brandSchema } from '../model/index.js';

/** A brand file that was read: its values, and where each of them stands. */
export interface BrandFile {
  readonly brand: Brand;
  /** Adds the place of the field that a diagnostic names. */
  readonly locate: (problem: Diagnostic) => Diagnostic;
}

type Path = readonly PropertyKey[];

/**
 * Reads the text of a brand.yaml.
 *
 * @param file Name of the file in diagnostics.
 * @returns No value where there are errors; `brand-invalid` for each of them, with its place and field.
 */
export function parseBrandFile(file: string, bytes: Uint8Array): Outcome<BrandFile | undefined> {
  const lines = new LineCounter();
  const text = decode(bytes);
  if (text === undefined) {
    const span = { file, line: 1, column: 1 };
    const problem = diagnostic('brand-invalid', 'is not UTF-8', { span, hint: 'Save the file as UTF-8.' });
    return { value: undefined, diagnostics: [problem] };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const spanAt = (offset: number): Span => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos: [start] }) =>
      diagnostic('brand-invalid', `is not YAML: ${message}`, { span: spanAt(start) }),
    );
    return { value: undefined, diagnostics: problems };
  }
  const spanOf = (path: Path, part: 'key' | 'value' = 'value') => spanAt(offsetOf(document, path, part));
  const values = toPlain(document);
  const parsed = brandSchema.safeParse(values);
  if (!parsed.success) {
    return {
      value: undefined,
      diagnostics: parsed.error.issues.flatMap((issue) => describe(issue, values, spanOf)),
    };
  }
  const locate = (problem: Diagnostic): Diagnostic =>
    problem.field === undefined ? problem : { ...problem, span: spanOf(problem.field.split('.')) };
  return { value: { brand: parsed.data, locate }, diagnostics: [] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A brand has no use for aliases; a document that expands them without end becomes nothing, which the schema refuses. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 16 });
  } catch {
    return undefined;
  }
}

function describe(
  issue: z.core.$ZodIssue,
  values: unknown,
  spanOf: (path: Path, part?: 'key' | 'value') => Span,
): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const meant = nearest(key, knownKeys(issue.path));
      return diagnostic('brand-invalid', 'is not a field of a brand', {
        span: spanOf(path, 'key'),
        field: path.map(String).join('.'),
        hint: meant === undefined ? undefined : `Did you mean ${meant}?`,
      });
    });
  }
  const field = issue.path.map(String).join('.') || undefined;
  const missing = issue.code === 'invalid_type' && valueAt(values, issue.path) == null;
  const message = missing ? 'is missing' : issue.message;
  // In YAML an unquoted # begins a comment, so the colour that was written is not there.
  const hint =
    missing && issue.path[0] === 'colours' ? 'Write the colour in quotes, such as "#0B2A4A".' : undefined;
  return [diagnostic('brand-invalid', message, { span: spanOf(issue.path), field, hint })];
}

function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    values,
  );
}

/** The field names of the schema's object at a path. */
function knownKeys(path: Path): readonly string[] {
  const { shape } = brandSchema;
  const [first, second] = path;
  if (first === undefined) return Object.keys(shape);
  if (first === 'colours') return Object.keys(shape.colours.shape);
  if (first === 'logo') return Object.keys(shape.logo.shape);
  return Object.keys(second === 'word' ? shape.fonts.shape.word.shape : shape.fonts.shape);
}

/** Where a field stands; for one that is missing, where the map stands that should hold it. */
function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, key] of path.entries()) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (pair === undefined) break;
    const last = depth === path.length - 1;
    offset = last && part === 'value' && isNode(pair.value) ? startOf(pair.value) : startOf(pair.key);
    node = pair.value;
  }
  return offset;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
