import { join } from 'node:path';
import { CountersignError } from '../../diagnostics/index.js';
import { digestOf } from '../../generate/index.js';
import type { Host } from '../../host/index.js';
import { type CarriedDocument, readDocument } from '../../readers/index.js';
import type { IssuedSeal, StatementToRecord } from '../../register/index.js';
import { sha256 } from '../../source/index.js';
import { recordOf } from '../record-of.js';
import type { CatalogOf } from './catalog-of.js';
import { filledIn } from './filled-in.js';
import { sealIn } from './seal-in.js';

export interface ReadIssuedOptions {
  /** Folder of the documents, absolute. */
  readonly root: string;
  readonly catalogOf: CatalogOf;
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
}

/** What a file of the folder is. */
export type FoundDocument =
  | { readonly kind: 'issued'; readonly statement: StatementToRecord }
  /** It carries no data, but the digest of a statement stands in it. */
  | {
      readonly kind: 'named';
      readonly size: number;
      readonly sha256: string;
      readonly digests: readonly string[];
    }
  | { readonly kind: 'other'; readonly reason: string };

/** Reads one file as what was issued. */
export async function readIssued(
  host: Host,
  path: string,
  options: ReadIssuedOptions,
): Promise<FoundDocument> {
  const bytes = await read(host, join(options.root, ...path.split('/')));
  if (typeof bytes === 'string') return { kind: 'other', reason: bytes };
  const { value: document, diagnostics } = await readDocument(bytes);
  const [problem] = diagnostics;
  if (document === undefined) {
    if (problem?.code === 'document-carries-nothing' && path.toLowerCase().endsWith('.md'))
      return named(bytes);
    return { kind: 'other', reason: problem?.message ?? 'It carries no statement' };
  }
  if (problem !== undefined) return { kind: 'other', reason: problem.message };
  const filled = filledIn(document.statement, document.fields);
  if (filled.length > 0)
    return { kind: 'other', reason: `It was filled in after it was issued (${filled.join(', ')})` };
  const found = await sealIn(document, options.trust, host.now());
  if ('reason' in found) return { kind: 'other', reason: found.reason };
  return { kind: 'issued', statement: statementIn(document, found.seal, path, options) };
}

async function read(host: Host, path: string): Promise<Uint8Array | string> {
  try {
    return await host.readFile(path);
  } catch (error) {
    if (error instanceof CountersignError) return error.diagnostics[0]?.message ?? error.message;
    throw error;
  }
}

/** The digest stands among the provenance, after that of the article. */
function named(bytes: Uint8Array): FoundDocument {
  const text = new TextDecoder().decode(bytes);
  const digests = [...text.matchAll(/\b[0-9a-f]{64}\b/g)].map(([digest]) => digest);
  return { kind: 'named', size: bytes.length, sha256: sha256(bytes), digests };
}

/** Of identity and engagement nothing is known: the next run of the same engagement brings both. */
function statementIn(
  { statement, article, bytes, format }: CarriedDocument,
  seal: IssuedSeal | undefined,
  path: string,
  { root, catalogOf }: ReadIssuedOptions,
): StatementToRecord {
  const { number, version, language } = statement;
  const file = { format, path, root, size: bytes.length, sha256: sha256(bytes), ...(seal && { seal }) };
  const identified = {
    identity: digestOf(['restored', number, version, language]),
    engagement: '',
    catalog: catalogOf(statement, article) ?? 'unknown',
  };
  return recordOf(statement, identified, [file]);
}
