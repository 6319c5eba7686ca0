import type { ComposeOptions } from '../generate/index.js';
import type { Format } from '../writers/index.js';

/** How each row of a batch is issued. Plain data: it is handed to workers. */
export interface IssueOptions extends ComposeOptions {
  readonly formats: readonly Format[];
  /** Output folder, absolute. */
  readonly out: string;
  /** Folder for what is not finished, see `stagingFolder`. */
  readonly staging: string;
  /** Template of the paths below it, see `parsePathTemplate`. */
  readonly path: string;
  /** Whether a file that is in the way, or was changed since it was issued, is replaced. */
  readonly force: boolean;
  /** Whether each tenant's documents are packed into a ZIP too. */
  readonly zipTenants: boolean;
}
