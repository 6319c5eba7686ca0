import { isAlias, isMap, isScalar, parseDocument } from 'yaml';
import type { Finding } from '../text/finding.js';
import { type Field, readFieldLines } from './lines.js';

/** The fields of a block, in order, and what was wrong with it. Offsets are in the text of the block. */
export interface Fields {
  readonly fields: readonly Field[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a block as YAML, and where it is none, line by line. Values stay as they were written, and no alias is ever
 * followed, so that nothing can grow out of a small text.
 */
export function readFields(block: string): Fields {
  try {
    return readYaml(block);
  } catch (error) {
    // The parser is recursive: what is nested deeply enough ends its stack.
    return readLines(block, error instanceof Error ? error.message : 'cannot be parsed', 0);
  }
}

function readYaml(block: string): Fields {
  const document = parseDocument(block, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [problem] = document.errors;
  if (problem) return readLines(block, problem.message, problem.pos[0]);
  const { contents } = document;
  if (contents === null) return { fields: [], findings: [] };
  if (!isMap(contents)) return readLines(block, 'it holds no fields', 0);
  const fields: Field[] = [];
  const findings: Finding[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) continue;
    const offset = key.range[0];
    if (isAlias(value)) findings.push(notYaml(`an alias (*${value.source}) is not followed`, offset));
    else fields.push({ key: String(key.value), value: written(value, block), offset });
  }
  return { fields, findings };
}

/** A scalar's text, or the lines of a list or map as they stand; empty for null. */
function written(value: unknown, block: string): string {
  if (isScalar(value)) return value.value === null ? '' : (value.source ?? String(value.value)).trim();
  if (typeof value !== 'object' || value === null || !('range' in value) || !Array.isArray(value.range))
    return '';
  const [start, end]: unknown[] = value.range;
  return typeof start === 'number' && typeof end === 'number' ? block.slice(start, end).trim() : '';
}

function readLines(block: string, reason: string, offset: number): Fields {
  return { fields: readFieldLines(block), findings: [notYaml(reason, offset)] };
}

export function notYaml(reason: string, offset: number): Finding {
  return { code: 'source-front-matter-not-yaml', message: `The front matter is not YAML: ${reason}`, offset };
}
