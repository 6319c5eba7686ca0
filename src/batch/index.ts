export type { BatchObserver, BatchOptions, BatchReport, RowFailure } from './batch-options.js';
export type { InvitationCounts } from './invitation-tally.js';
export {
  type InvitedEngagement,
  type InviteEngagementOptions,
  inviteEngagement,
} from './invite-engagement.js';
export {
  type IssuedEngagement,
  type IssueEngagementOptions,
  issueEngagement,
} from './issue-engagement.js';
export { type NumberSeries, parseNumberSeries } from './number-series.js';
export { defaultPathTemplate, parsePathTemplate } from './path-template.js';
export type { PlannedMeeting } from './plan-rows.js';
export { previewEngagement } from './preview-engagement.js';
export { followProgress, type ProgressOptions, type ProgressState } from './progress.js';
export { type RestoredRegister, type RestoreOptions, restoreRegister } from './restore/index.js';
export { type ChoosableRow, parseRowChoice, type RowChoice } from './row-choice.js';
export { runBatch } from './run-batch.js';
export type { SealCounts } from './seal-tally.js';
