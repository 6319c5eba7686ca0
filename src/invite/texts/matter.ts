import type { Locale } from '../../locale/index.js';
import type { Brand, Statement } from '../../model/index.js';
import type { Address, Attachment } from '../invitation.js';
import type { MailTemplates, Occasion } from './mail-templates.js';

/** What of a kick-off is told in words. That of an engagement fits, and so does a `Meeting`. */
export interface ToldKickOff {
  /** `YYYY-MM-DDTHH:MM`, in the zone. */
  readonly start: string;
  /** ISO 8601 duration in days, hours and minutes. */
  readonly duration: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly organizer: Address;
}

/** Colours, masthead and the names of fonts are all that a message takes from a brand. */
export type MailBrand = Pick<Brand, 'colours' | 'masthead' | 'fonts'>;

/** What the texts of an invitation are made from. */
export interface InvitationMatter {
  readonly occasion: Occasion;
  readonly statement: Statement;
  readonly kickOff: ToldKickOff;
  /** The documents that go along, in the order of the message; none with a cancellation, whomever it is for. */
  readonly attachments: readonly Pick<Attachment, 'name' | 'sha256'>[];
  readonly brand: MailBrand;
  /** Of the statement's language. */
  readonly locale: Locale;
  readonly templates: MailTemplates;
}
