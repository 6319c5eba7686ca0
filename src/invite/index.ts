export type { InvitationSource } from './compose-invitation.js';
export { deliveryWord } from './delivery-word.js';
export { loadForms } from './forms.js';
export { guestsOf } from './guests.js';
export type { Address, Attachment, Attendee, Invitation, Meeting } from './invitation.js';
export { meetingUid } from './meeting-uid.js';
export type { SendOptions } from './prepare-issue.js';
export { type PreviewedInvitation, previewInvitation } from './preview-invitation.js';
export {
  type FoundReply,
  type MeetingStanding,
  type RecordedReplies,
  type RecordOptions,
  type ReplySource,
  readReplies,
  recordReplies,
  type StandingAnswer,
  settingsOfAddress,
  standingOf,
} from './replies/index.js';
export { type SentInvitation, sendInvitation } from './send-invitation.js';
export { loadMailTemplates } from './texts/index.js';
export {
  type Journal,
  openTransport,
  openTransportFile,
  type Preview,
  type Surroundings,
  type Transport,
} from './transports/index.js';
