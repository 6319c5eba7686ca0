import type { SourceReference } from './responsibility.js';
import type { Signing } from './signing.js';
import type { Block } from './statement-blocks.js';

/**
 * A statement of responsibilities for one engagement in one language, before any format: a list of typed blocks.
 * Every text in it is final (translated, numbered, formatted), so that a writer only lays out. It is plain data and is
 * written as it stands by the JSON writer.
 */
export interface Statement {
  readonly schema: 'countersign/statement@1';
  /** BCP 47 tag. */
  readonly language: string;
  readonly number: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  readonly validUntil?: string;
  readonly title: string;
  readonly customer: string;
  readonly provider: string;
  readonly brand: string;
  readonly template: string;
  readonly source: SourceReference;
  readonly services: readonly string[];
  readonly options: Readonly<Record<string, boolean>>;
  readonly signing: Signing;
  readonly furniture: Furniture;
  readonly blocks: readonly Block[];
  /** SHA-256 over the statement without `digest` and `generator`, see `digestStatement`. */
  readonly digest: string;
  /** `countersign 0.1.0`. */
  readonly generator: string;
}

/** What stands on every page. */
export interface Furniture {
  readonly header: string;
  readonly footer: string;
  /** Holds `{page}` and `{pages}`. */
  readonly pageOf: string;
}
