import type { MarkdownBlock } from '../../compose/index.js';
import type { Fact } from '../../model/index.js';

/** What a message is made of: what Markdown has words for, and what a directive puts in. */
export type MailBlock = MarkdownBlock | FactsBlock | DutiesBlock | FilesBlock;

/** Labels with their values. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/** The responsibilities of a phase, in short. */
export interface DutiesBlock {
  readonly kind: 'duties';
  /** The phase. */
  readonly title: string;
  readonly duties: readonly MailDuty[];
}

export interface MailDuty {
  /** `I-01`. */
  readonly reference: string;
  readonly text: string;
  /** Owner and due date with their labels, those that are known; else empty. */
  readonly note: string;
}

/** The documents that go along. */
export interface FilesBlock {
  readonly kind: 'files';
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}
