import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import type { Span } from '../diagnostics/index.js';

/** Names and positions from the top of a document: `['phases', 0, 'id']`. */
export type Path = readonly PropertyKey[];

/** Tells where the fields of a YAML document stand. */
export interface Places {
  at(offset: number): Span;
  /** The place of a value; of one that is not there, of the nearest thing around it. */
  ofValue(path: Path): Span;
  /** The place of a field's name. */
  ofKey(path: Path): Span;
}

export function placesIn(document: Document, lines: LineCounter, file: string): Places {
  const at = (offset: number): Span => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    at,
    ofValue: (path) => at(offsetOf(document, path, 'value')),
    ofKey: (path) => at(offsetOf(document, path, 'key')),
  };
}

function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const { key, value } = entryOf(node, step, document);
    const wantsKey = part === 'key' && depth === path.length - 1;
    offset = (wantsKey ? undefined : startOf(value)) ?? startOf(key) ?? offset;
    if (value === undefined) break;
    node = value;
  }
  return offset;
}

function entryOf(node: unknown, step: PropertyKey, document: Document): { key?: unknown; value?: unknown } {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) return { value: target.items[Number(step)] };
  if (!isMap(target)) return {};
  return target.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step)) ?? {};
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
