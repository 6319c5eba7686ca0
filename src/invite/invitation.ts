/** Somebody with a mailbox. */
export interface Address {
  readonly name: string;
  readonly email: string;
}

export interface Attendee extends Address {
  readonly role: 'required' | 'optional' | 'chair';
}

/** A document of the statement that goes along. */
export interface Attachment {
  /** File name, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** The kick-off of an engagement, in the language of the invitation. All of it is text that people typed. */
export interface Meeting {
  /** The same for ever: a version 5 UUID of provider and statement number. */
  readonly uid: string;
  /** Of the statement. */
  readonly number: string;
  /** `YYYY-MM-DDTHH:MM`, in the zone. */
  readonly start: string;
  /** ISO 8601 duration in days, hours and minutes: `PT1H30M`. */
  readonly duration: string;
  /** IANA name. */
  readonly timeZone: string;
  /** One line. */
  readonly summary: string;
  readonly place?: string;
  /** Address of the online meeting. */
  readonly link?: string;
  readonly organizer: Address;
  readonly attendees: readonly Attendee[];
  /** BCP 47. */
  readonly language: string;
}

/** One issue of an invitation to a meeting, or the part of it for those who are removed, ready to be handed over. */
export interface Invitation {
  readonly meeting: Meeting;
  readonly method: 'REQUEST' | 'CANCEL';
  /**
   * Whom it is for. `removed`: a cancellation that goes with an update, for those who are not invited any more. They are its only attendees,
   * and the meeting takes place (RFC 5546, 3.2.5).
   */
  readonly scope: 'everybody' | 'removed';
  /** 0 for the first issue, one more for each that follows (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** Milliseconds since 1970: DTSTAMP of the calendar, date of the message. */
  readonly stamp: number;
  readonly subject: string;
  /** What it says. */
  readonly text: string;
  /** The same in the calendar, where lines are broken as there is room. */
  readonly description: string;
  readonly html: string;
  /** None in a cancellation. */
  readonly attachments: readonly Attachment[];
}
