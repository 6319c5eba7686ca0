import { createHash } from 'node:crypto';
import { rich, type Statement } from '../model/index.js';

/**
 * SHA-256 of a statement's content, lower-case hexadecimal: over its JSON with object keys in code-unit order and without white space
 * (RFC 8785 for the strings, numbers and booleans that occur here), `digest` and `generator` left empty wherever they stand, so that the
 * same content has the same digest whichever version of this program wrote it.
 */
export function digestStatement(statement: Statement): string {
  return createHash('sha256')
    .update(canonicalJson(stamp(statement, '', '')))
    .digest('hex');
}

/** The statement with its digest and generator in all their places. */
export function stamp(statement: Statement, digest: string, generator: string): Statement {
  return {
    ...statement,
    digest,
    generator,
    blocks: statement.blocks.map((block) =>
      block.kind === 'provenance'
        ? {
            ...block,
            digest: { ...block.digest, value: digest === '' ? [] : [{ text: digest, code: true }] },
            generator: { ...block.generator, value: rich(generator) },
          }
        : block,
    ),
  };
}

/**
 * JSON of plain data with keys in code-unit order at every level, which no engine's insertion order can change. A field
 * that is undefined is left out, as `JSON.stringify` has it.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${fields.join(',')}}`;
}
