import { digestOf } from '../generate/index.js';
import { type Block, type ListItem, type PhaseBlock, plainText, type Statement } from '../model/index.js';
import type {
  ClauseWords,
  IssuedClause,
  IssuedFile,
  IssuedVariant,
  StatementToRecord,
} from '../register/index.js';

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
  const words = blocks.flatMap(wordsOf);
  return { digest: digestOf([shared, language, brand, template, services, options]), ...shared, words };
}

function clausesOf({ responsibilities }: PhaseBlock): readonly IssuedClause[] {
  return responsibilities.map(({ id, text, details, source }) => ({
    id,
    line: source.line,
    digest: digestOf([text, details]),
  }));
}

/** Of what is not part of the engagement too: a returned document shows both. */
function wordsOf(block: Block): readonly ClauseWords[] {
  const clauses =
    block.kind === 'phase' ? block.responsibilities : block.kind === 'exclusions' ? block.exclusions : [];
  return clauses.map(({ id, text, details, ...own }) => ({
    ...{ id, text: plainText(text), details: detailsOf(details) },
    ...('reference' in own && { reference: own.reference }),
  }));
}

function detailsOf(items: readonly ListItem[]): readonly string[] {
  return items.flatMap(({ text, items: inner }) => [plainText(text), ...detailsOf(inner)]);
}
