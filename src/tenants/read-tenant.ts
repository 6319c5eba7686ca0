import type { ParsedNode } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.js';
import { isGroup, offsetOf, parseSyntax, readValues } from '../engagement/index.js';
import { type FlatValue, flattened } from './flatten.js';
import type { JsonElement } from './json-elements.js';
import { longestCell, longestLine } from './limits.js';
import type { CellPlace } from './list.js';

/** A tenant of a list in JSON or YAML. */
export interface ReadTenant {
  readonly place: CellPlace;
  /** As it stands in the file, where it cannot be read. */
  readonly raw: string;
  readonly values: readonly (FlatValue & { readonly place: CellPlace })[];
  readonly problems: readonly Diagnostic[];
}

const jsonHint =
  'JSON needs double quotes around names and texts, a comma between entries, and every bracket closed.';

/** Reads one tenant in JSON. Numbers stay as they are written; a name that is there twice is a problem. */
export function readJsonTenant(element: JsonElement, file: string): ReadTenant {
  const { text } = element;
  const at = ({ line, column }: CellPlace): Span => ({
    file,
    line: element.line + line - 1,
    column: line === 1 ? element.column + column - 1 : column,
  });
  const here = at({ line: 1, column: 1 });
  const unreadable = (problem: Diagnostic): ReadTenant => ({
    place: here,
    raw: text.slice(0, longestCell),
    values: [],
    problems: [problem],
  });
  if (text.length > longestLine) {
    return unreadable(
      diagnostic('tenants-row-syntax', `the tenant has more than ${longestLine} characters`, { span: here }),
    );
  }
  const { document, diagnostics, spanAt } = parseSyntax(text, '.json');
  if (parsedJson(text) === undefined || document?.contents == null) {
    const span = at(diagnostics[0]?.span ?? { line: 1, column: 1 });
    return unreadable(
      diagnostic('tenants-row-syntax', 'the tenant is not valid JSON', { span, hint: jsonHint }),
    );
  }
  return readNode(document.contents, text, (offset) => at(spanAt(offset)));
}

/** Reads one tenant from its tree. */
export function readNode(node: ParsedNode, raw: string, spanAt: (offset: number) => Span): ReadTenant {
  const place = spanAt(node.range[0]);
  const { value, places, diagnostics } = readValues(node, spanAt);
  if (!isGroup(value)) {
    const hint = 'Write each tenant as fields with names, such as { "customer.name": "Contoso" }.';
    const problem = diagnostic('tenants-row-syntax', 'a tenant is a group of fields', { span: place, hint });
    return { place, raw: raw.slice(0, longestCell), values: [], problems: [...diagnostics, problem] };
  }
  const values = flattened(value).map((flat) => ({
    ...flat,
    place: spanAt(offsetOf(places, flat.path, 'value')),
  }));
  return { place, raw: '', values, problems: [...diagnostics, ...twice(values, place.file)] };
}

/** A field may be named twice: with dots, and as a group. */
function twice(values: ReadTenant['values'], file: string): readonly Diagnostic[] {
  const seen = new Set<string>();
  return values.flatMap(({ header, place }) => {
    const again = seen.has(header);
    seen.add(header);
    return again
      ? [diagnostic('tenants-row-syntax', `${header} is there twice`, { span: { file, ...place } })]
      : [];
  });
}

/** A column that a tenant would have in a sheet, and where the tenant stands. */
export interface NamedField {
  readonly header: string;
  readonly place: CellPlace;
}

/** The fields of a tenant in JSON by themselves, much faster than with their values; none where it cannot be read. */
export function jsonFields({ text, line, column }: JsonElement): readonly NamedField[] {
  const value = text.length > longestLine ? undefined : parsedJson(text);
  return isGroup(value) ? flattened(value).map(({ header }) => ({ header, place: { line, column } })) : [];
}

/** Undefined where it is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
