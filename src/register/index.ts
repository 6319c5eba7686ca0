export type {
  History,
  HistoryCheck,
  HistoryEntry,
  HistoryHead,
  Misfit,
} from './history/index.js';
export type {
  Answer,
  DeliveryState,
  Holder,
  InvitationKey,
  Invitations,
  MeetingReply,
  PlannedInvitation,
  Recipient,
  RecordedDelivery,
  RecordedInvitation,
  RecordedReply,
  ReplyOutcome,
} from './invited.js';
export type {
  ClauseWords,
  IssuedClause,
  IssuedFile,
  IssuedSeal,
  IssuedSource,
  IssuedStatement,
  IssuedVariant,
  StatementToRecord,
} from './issued.js';
export { openRegister, requireSqlite } from './open.js';
export type { RecordContext, Register, RegisterOptions } from './register.js';
export type {
  Decision,
  MatchedBy,
  RecordedDecision,
  RecordedReturn,
  RecordedVerification,
  ReturnedFile,
  ReturnFilter,
  Returns,
  ReturnVerdict,
  Verification,
} from './returned.js';
export type {
  PathCollision,
  PlannedEntry,
  RowOutcome,
  Run,
  RunCounts,
  RunSummary,
  StoredProblem,
} from './run.js';
export type { StatementFilter } from './statement-filter.js';
export type { StatementKey } from './statement-key.js';
