import type { ClauseFinding } from '../report.js';
import type { Part } from './issued-pieces.js';

/** A text of a statement besides its clauses, or one that was never part of it. */
export interface TextFinding {
  readonly state: 'changed' | 'removed' | 'added' | 'filled';
  /** What it is, where it was issued. */
  readonly part?: Part;
  /** What it is the value of: `Number`. */
  readonly label?: string;
  readonly issued?: string;
  readonly returned?: string;
  /** In a PDF, from 1. */
  readonly page?: number;
  /** The clause that it stands after, by reference. */
  readonly after?: string;
}

/** What one piece became. */
export interface PieceResult {
  readonly state: 'same' | 'changed' | 'removed' | 'unknown';
  readonly returned?: string;
  readonly page?: number;
}

/** A clause, with what stands in its place and around it. */
export interface ClauseResult extends ClauseFinding {
  readonly page?: number;
  /** Its owner, date or reason, where that is what changed: issued and returned. */
  readonly beside?: readonly { readonly issued: string; readonly returned: string }[];
  /** The reference under which it stands now, where that is another one. */
  readonly renumbered?: string;
}
