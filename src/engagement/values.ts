import { isAlias, isCollection, isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { type Diagnostic, type DiagnosticCode, diagnostic, type Span } from '../diagnostics/index.js';
import { excerpt, type FieldPath, fieldName } from './field-path.js';
import { isNamedField } from './fields.js';
import { type Place, placeKey } from './places.js';

export interface Values {
  /** Plain data: objects without prototype, lists, texts and booleans; undefined where a value was refused. */
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A long engagement has some hundred values. */
const mostValues = 20_000;

/**
 * The tree as plain data for the schema, and where everything stands. A number becomes the text that the author
 * wrote, since no field is a number and `version: 1.0` means "1.0". A field without a value counts as not given.
 */
export function readValues(root: ParsedNode, spanAt: (offset: number) => Span): Values {
  const places = new Map<string, Place>([[placeKey([]), { value: root.range[0], block: false }]]);
  const diagnostics: Diagnostic[] = [];
  let count = 0;

  function report(
    code: DiagnosticCode,
    message: string,
    offset: number,
    path: FieldPath,
    hint?: string,
  ): undefined {
    const field = path.length > 0 ? fieldName(path) : undefined;
    diagnostics.push(diagnostic(code, message, { span: spanAt(offset), field, hint }));
  }

  function read(node: ParsedNode | null, path: FieldPath): unknown {
    if (node === null) return null;
    if (isAlias(node)) {
      const message = 'a word with an asterisk before it is a YAML alias, and aliases are not read';
      const hint = 'Write the value out; put it in quotes when the asterisk belongs to it.';
      return report('engagement-syntax', message, node.range[0], path, hint);
    }
    if (isScalar(node)) return typeof node.value === 'number' ? node.source : node.value;
    return isMap(node)
      ? readFields(node, path)
      : node.items.map((item, index) => readItem(item, [...path, index]));
  }

  function readItem(item: ParsedNode, path: FieldPath): unknown {
    if (++count > mostValues) return null;
    places.set(placeKey(path), { value: item.range[0], block: false });
    return read(item, path);
  }

  function readFields(map: YAMLMap.Parsed, parent: FieldPath): Record<string, unknown> {
    const fields: Record<string, unknown> = Object.create(null);
    for (const { key, value } of map.items) {
      if (++count > mostValues) break;
      const name = nameOf(key);
      if (name === undefined) {
        const hint = 'Put a text that holds braces, brackets or an asterisk in quotes.';
        report('engagement-syntax', 'a field has no name', key.range[0], parent, hint);
        continue;
      }
      const path = [...parent, name];
      if (name === '__proto__') {
        // The schema passes over it in silence, since in JavaScript it is no field.
        report('engagement-unknown-key', `${excerpt(name)} is not a field`, key.range[0], path);
        continue;
      }
      const before = places.get(placeKey(path));
      if (before !== undefined) {
        const hint = `Keep one of the two; the other is in line ${spanAt(before.value).line}.`;
        report('engagement-duplicate-key', `${excerpt(name)} is there twice`, key.range[0], path, hint);
        continue;
      }
      places.set(placeKey(path), placeOf(key, value));
      const found = read(value, path);
      if (found !== null || !isNamedField(path)) fields[name] = found;
    }
    return fields;
  }

  const value = read(root, []);
  if (count <= mostValues) return { value, places, diagnostics };
  const message = `the file holds more than ${mostValues} values`;
  const tooLarge = diagnostic('engagement-too-large', message, { span: spanAt(0) });
  return { value: undefined, places, diagnostics: [tooLarge] };
}

/** The name as it is written; undefined where it is empty, a list or fields. */
function nameOf(key: ParsedNode): string | undefined {
  if (!isScalar(key)) return undefined;
  const name = typeof key.value === 'string' ? key.value : key.source;
  return name === '' ? undefined : name;
}

/** The value of an empty field has a place too: behind the colon, where nothing is. */
function placeOf(key: ParsedNode, value: ParsedNode | null): Place {
  const start = key.range[0];
  if (value === null || (isScalar(value) && value.source === ''))
    return { key: start, value: start, block: false };
  return { key: start, value: value.range[0], block: isCollection(value) && value.flow !== true };
}
