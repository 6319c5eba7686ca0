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

/** JSON with keys in code-unit order at every level, which no engine's insertion order can change. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
