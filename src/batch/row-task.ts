import type { Diagnostic } from '../diagnostics/index.js';
import type { Press } from '../generate/index.js';
import type { Engagement } from '../model/index.js';
import type { IssuedStatement, StatementToRecord } from '../register/index.js';
import type { LastingKey } from '../sign/index.js';
import type { IssueOptions } from './options.js';
import type { PathTemplate } from './path-template.js';
import type { StagingHost } from './staging.js';

/** One tenant to issue. Plain data: it is handed to workers. */
export interface RowTask {
  /** Number of the row in its list, from 1. */
  readonly row: number;
  /** What relative paths in the engagement are relative to, and what diagnostics name. */
  readonly file: string;
  readonly engagement: Engagement;
  readonly engagementDigest: string;
  readonly statements: readonly StatementTask[];
}

/** One statement of a tenant: what the register knows of it. */
export interface StatementTask {
  readonly language: string;
  readonly identity: string;
  /** The statement that was issued under this identity, or else under this number, version and language. */
  readonly known: IssuedStatement | undefined;
}

/** What became of a tenant. */
export interface RowResult {
  readonly row: number;
  readonly outcome: 'issued' | 'unchanged' | 'failed';
  /** What is to be recorded. */
  readonly records: readonly StatementToRecord[];
  readonly problems: readonly Diagnostic[];
  /** Known to have left nothing on the disk, so that its number can go to another. */
  readonly nothingWritten: boolean;
  /** The trouble is the disk's, the transport's or that of the key that seals, and every other row would have it too. */
  readonly stop?: true;
  /** Whether the invitation was sent or written into files now, or before. */
  readonly invitation?: 'sent' | 'written' | 'known';
  /** Documents that were sealed now; and how many of them had been sealed before, and were gone. */
  readonly sealed?: { readonly documents: number; readonly anew: number };
  /** What is no error, of sealing and sending. */
  readonly remarks?: readonly Diagnostic[];
}

/** What rows are issued with. */
export interface IssueContext {
  readonly host: StagingHost;
  readonly press: Press;
  readonly template: PathTemplate;
  readonly options: IssueOptions;
  /** Seals what is issued as PDF; nothing is sealed when not given. */
  readonly sealing?: LastingKey | undefined;
}
