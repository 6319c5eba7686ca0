import { digestOf } from '../generate/index.js';
import type { PhaseBlock, Statement } from '../model/index.js';
import type { IssuedClause, IssuedFile, IssuedVariant, StatementToRecord } from '../register/index.js';

/** By what a statement was known before it was composed. */
export interface Identified {
  readonly identity: string;
  /** SHA-256 of the engagement. */
  readonly engagement: string;
  /** Id of the catalog. */
  readonly catalog: string;
}

/** A statement and its files as the register keeps them. */
export function recordOf(
  statement: Statement,
  { identity, engagement, catalog }: Identified,
  files: readonly IssuedFile[],
): StatementToRecord {
  const { digest, number, version, language, title, customer, provider, issued, validUntil } = statement;
  const { brand, template, services, options, generator } = statement;
  return {
    ...{ identity, digest, number, version, language, title, customer, provider, issued, validUntil },
    ...{ brand, template, services, options, generator, engagement, files },
    variant: variantOf(statement, catalog),
  };
}

/** What of a statement is that of all with the same article, language and choices. */
function variantOf(
  { source, language, brand, template, services, options, blocks }: Statement,
  catalog: string,
): IssuedVariant {
  const clauses = blocks.flatMap((block) => (block.kind === 'phase' ? clausesOf(block) : []));
  const { file, digest, revision, assetId } = source;
  const shared = {
    sources: [
      { file, digest, revision, language: source.language, ...(assetId !== undefined && { assetId }) },
    ],
    catalog,
    clauses,
  };
  return { digest: digestOf([shared, language, brand, template, services, options]), ...shared };
}

function clausesOf({ responsibilities }: PhaseBlock): readonly IssuedClause[] {
  return responsibilities.map(({ id, text, details, source }) => ({
    id,
    line: source.line,
    digest: digestOf([text, details]),
  }));
}
