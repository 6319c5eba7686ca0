export { invitationTexts } from './invitation-texts.js';
export { loadMailTemplates, type Occasion } from './mail-templates.js';
export type { InvitationMatter } from './matter.js';
