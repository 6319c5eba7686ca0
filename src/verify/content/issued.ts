import type { Statement } from '../../model/index.js';
import { clausesOf, type IssuedClause } from './issued-clauses.js';
import { type IssuedPiece, piecesOf } from './issued-pieces.js';

/** What was issued: every text of a statement that people see, in its order. */
export interface IssuedContent {
  readonly number: string;
  readonly version: string;
  readonly customer: string;
  /** BCP 47. */
  readonly language: string;
  readonly clauses: readonly IssuedClause[];
  readonly pieces: readonly IssuedPiece[];
  /** What stands on every page; of the last one `{page}` and `{pages}` are numbers. */
  readonly furniture: readonly string[];
  /** Rows of labels above tables, which are repeated on every page that the table goes on to. */
  readonly headings: readonly string[];
  /** What stands in fields that nobody has filled in. */
  readonly placeholders: readonly string[];
  /** Whether a service for signing adds pages and marks of its own. */
  readonly isForService: boolean;
  /** Whether all texts are known, not the clauses alone. */
  readonly isComplete: boolean;
}

/** What was issued, by the statement: that of the issued file, or of the register. */
export function issuedContent(statement: Statement): IssuedContent {
  const { number, version, customer, language, furniture, blocks, signing } = statement;
  return {
    ...{ number, version, customer, language },
    clauses: clausesOf(statement),
    pieces: piecesOf(statement),
    furniture: [furniture.header, furniture.footer, furniture.pageOf].filter((text) => text.trim() !== ''),
    headings: blocks.flatMap((block) => {
      if (block.kind === 'phase') {
        const { reference, responsibility, owner = '', due = '' } = block.columns;
        return [`${reference} ${responsibility} ${owner} ${due}`];
      }
      if (block.kind === 'exclusions') return [`${block.columns.responsibility} ${block.columns.reason}`];
      return [];
    }),
    placeholders: blocks.flatMap((block) =>
      block.kind === 'signatures'
        ? [block.labels.enterText, block.labels.chooseDate, block.labels.dateHint]
        : [],
    ),
    isForService: signing.method !== 'fields',
    isComplete: true,
  };
}
