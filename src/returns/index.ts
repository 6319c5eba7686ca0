export {
  type ImportedFile,
  type ImportOptions,
  type ImportOutcome,
  importReturned,
  type VerifyReturned,
} from './import-returned.js';
export { openTextMatcher } from './match-by-text.js';
export { type MatchByText, type Matched, type MatchOptions, matchReturned } from './match-returned.js';
export { type Overview, type OverviewOptions, overviewOf } from './overview.js';
export type { OverviewCounts } from './overview-counts.js';
export { type ReturnStanding, type StatementStanding, standingOfReturn } from './standing.js';
export type { InvitationOverview, StatementOverview } from './statement-overview.js';
export { type VerifyAgainstOptions, verifyAgainst } from './verify-against.js';
