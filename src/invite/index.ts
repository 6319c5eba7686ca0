export { contentDigest, type InvitationSource } from './compose-invitation.js';
export { loadForms } from './forms.js';
export type { Address, Attachment, Attendee, Invitation, Meeting } from './invitation.js';
export { meetingUid } from './meeting-uid.js';
export { type PreviewedInvitation, previewInvitation } from './preview-invitation.js';
export { type SendOptions, type SentInvitation, sendInvitation } from './send-invitation.js';
export { loadMailTemplates } from './texts/index.js';
export { openTransport, type Preview, type Surroundings, type Transport } from './transports/index.js';
