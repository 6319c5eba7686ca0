export { settingsOfAddress } from './mailbox/settings.js';
export type { FoundReply } from './read-folder.js';
export { type ReplySource, readReplies } from './read-replies.js';
export { type RecordedReplies, type RecordOptions, recordReplies } from './record-replies.js';
export { type MeetingStanding, type StandingAnswer, standingOf } from './standing.js';
