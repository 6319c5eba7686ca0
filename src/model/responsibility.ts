import type { Span } from '../diagnostics/index.js';
import type { Catalog } from './catalog.js';
import type { RichText } from './rich-text.js';

/** Where a model came from. */
export interface SourceReference {
  readonly file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly digest: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** `YYYY-MM`, or `undated`. */
  readonly revision: string;
  readonly title: string;
  readonly assetId?: string;
  /** Licence and attribution, where the article's folder states them: `CC BY 4.0, Microsoft Corporation`. */
  readonly licence?: string;
}

/** How an item of an article came by its id. */
export interface Match {
  /**
   * `known`: the wording is the catalog's. `similar`: nearly so. `aligned`: placed by shared terms and order.
   * `new`: the catalog has no such item, and the id was derived from the text.
   */
  readonly kind: 'known' | 'similar' | 'aligned' | 'new';
  /** 0 to 1. */
  readonly confidence: number;
}

/** One duty of the customer in one phase. */
export interface Responsibility {
  /** `phase.item`, the same in every revision and language. */
  readonly id: string;
  readonly text: RichText;
  readonly details: readonly Detail[];
  readonly span: Span;
  readonly match: Match;
}

export interface Detail {
  readonly text: RichText;
  readonly details: readonly Detail[];
}

export interface Phase {
  readonly id: string;
  /** Prefix of reference numbers: `G`. */
  readonly code: string;
  /** The heading as the article has it. */
  readonly title: RichText;
  readonly span: Span;
  readonly introduction: readonly RichText[];
  readonly responsibilities: readonly Responsibility[];
  readonly notes: readonly RichText[];
}

/** An article whose every item has its id: what a statement is composed from. */
export interface ResponsibilityModel {
  readonly source: SourceReference;
  /** The catalog that gave the ids; for an unknown family, one derived from the article itself. */
  readonly catalog: Catalog;
  readonly title: RichText;
  readonly introduction: readonly RichText[];
  readonly phases: readonly Phase[];
}
