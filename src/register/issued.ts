/** A statement that was issued: what the register knows of it. */
export interface IssuedStatement extends StatementToRecord {
  /** When it was recorded: ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The run that issued it, see `Run.id`. */
  readonly run?: number;
  /** It was made again from its files: who issued it, and when it was recorded first, is not known. */
  readonly isRestored?: true;
}

/** A statement as it is handed to the register. */
export interface StatementToRecord {
  /** SHA-256 of all that the statement depends on: engagement, article, catalog, template, locale. Says whether it was issued already. */
  readonly identity: string;
  /** `Statement.digest`, the content's own. */
  readonly digest: string;
  readonly number: string;
  readonly version: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly title?: string | undefined;
  readonly customer: string;
  readonly provider: string;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  readonly validUntil?: string | undefined;
  readonly brand: string;
  readonly template: string;
  readonly services: readonly string[];
  readonly options: Readonly<Record<string, boolean>>;
  readonly generator: string;
  /** SHA-256 of the engagement. */
  readonly engagement: string;
  readonly variant: IssuedVariant;
  readonly files: readonly IssuedFile[];
}

/** What the statements of a variant share. It is stored once under its digest, and is never changed. */
export interface IssuedVariant {
  /** SHA-256 that tells this variant from every other. */
  readonly digest: string;
  readonly sources: readonly IssuedSource[];
  /** Id of the catalog. */
  readonly catalog: string;
  /** In the order of the statement, each id once. */
  readonly clauses: readonly IssuedClause[];
  /** On recording: what the clauses say. It is read by `Register.clauseWords`. */
  readonly words?: readonly ClauseWords[] | undefined;
}

/** What a clause says, as plain text. */
export interface ClauseWords {
  readonly id: string;
  /** As readers see it: `G-18`; what is not part of the engagement has none. */
  readonly reference?: string;
  readonly text: string;
  /** What stands below it, in its order, whatever is below what. */
  readonly details: readonly string[];
}

/** An article that a variant was made from. */
export interface IssuedSource {
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** `YYYY-MM`, or `undated`. */
  readonly revision: string;
  readonly language: string;
  readonly assetId?: string | undefined;
}

/** A responsibility of the statement, its line in the article (from 1) and the SHA-256 of its text. */
export interface IssuedClause {
  readonly id: string;
  readonly line: number;
  readonly digest: string;
}

/** A document that was written. */
export interface IssuedFile {
  readonly format: string;
  /** Relative to `root`, with `/` between its parts. */
  readonly path: string;
  /** The output folder, absolute. It is stored relative to a register that lies in or above it, so that both can be moved. */
  readonly root: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** On reading: another statement was written under the same path since. */
  readonly replaced?: boolean | undefined;
  readonly seal?: IssuedSeal | undefined;
}

/** The provider's signature over a document as it was issued. */
export interface IssuedSeal {
  /** By the certificate. */
  readonly signer: string;
  /** SHA-256 of the certificate. */
  readonly certificate: string;
  readonly level: 'B-B' | 'B-T' | 'B-LT';
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** Of a throw-away authority. */
  readonly demo?: boolean | undefined;
}
