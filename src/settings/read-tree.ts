import { isAlias, isCollection, isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.js';
import { type FieldPath, type Place, placeKey } from '../engagement/index.js';
import type { SettingsCode } from './settings-code.js';

export interface Tree {
  /** Objects without prototype, lists, texts, numbers, truth values; null where a field has no value. */
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Diagnostic[];
}

/**
 * A YAML tree as plain data, and where everything stands. Problems: `code`. They show no name and no value: either may be a
 * secret in the wrong place.
 */
export function readTree(
  root: ParsedNode | null,
  spanAt: (offset: number) => Span,
  code: SettingsCode,
): Tree {
  const places = new Map<string, Place>([[placeKey([]), { value: root?.range[0] ?? 0, block: false }]]);
  const problems: Diagnostic[] = [];
  const refuse = (message: string, offset: number, hint: string) =>
    void problems.push(diagnostic(code, message, { span: spanAt(offset), hint }));

  function read(node: ParsedNode | null, path: FieldPath): unknown {
    if (node === null) return null;
    if (isAlias(node)) {
      const hint = 'Write the value out; put it in quotes when the asterisk belongs to it.';
      return refuse(
        'a word with an asterisk before it is a YAML alias, and aliases are not read',
        node.range[0],
        hint,
      );
    }
    if (isScalar(node)) return node.value;
    return isMap(node)
      ? readFields(node, path)
      : node.items.map((item, index) => readItem(item, [...path, index]));
  }

  function readItem(item: ParsedNode, path: FieldPath): unknown {
    places.set(placeKey(path), { value: item.range[0], block: false });
    return read(item, path);
  }

  function readFields(map: YAMLMap.Parsed, parent: FieldPath): Record<string, unknown> {
    const fields: Record<string, unknown> = Object.create(null);
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(typeof key.value === 'string' ? key.value : key.source) : '';
      if (name === '' || name === '__proto__') {
        refuse('a field has no name', key.range[0], 'Write the name of a setting before the colon.');
        continue;
      }
      const path = [...parent, name];
      const before = places.get(placeKey(path));
      if (before !== undefined) {
        const hint = `Keep one of the two; the other is in line ${spanAt(before.value).line}.`;
        refuse('the same field is there twice', key.range[0], hint);
        continue;
      }
      places.set(placeKey(path), placeOf(key.range[0], value));
      fields[name] = read(value, path);
    }
    return fields;
  }

  return { value: read(root, []), places, problems };
}

/** The value of an empty field has a place too: its name's. */
function placeOf(key: number, value: ParsedNode | null): Place {
  if (value === null || (isScalar(value) && value.source === '')) return { key, value: key, block: false };
  return { key, value: value.range[0], block: isCollection(value) && value.flow !== true };
}
