/** An invitation as it is to be recorded, before any of it goes out. */
export interface PlannedInvitation {
  /** Of the meeting; that of the event in the calendar. */
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  /** ISO 8601 in UTC. */
  readonly stamp: string;
  /** SHA-256 of what it says, without sequence and stamp. */
  readonly digest: string;
  /** Number and version of the statement. */
  readonly number: string;
  readonly version: string;
  readonly customer: string;
  readonly summary: string;
  /** `YYYY-MM-DDTHH:MM`, in the zone. */
  readonly start: string;
  readonly timeZone: string;
  /** Address of the mailbox. */
  readonly organizer: string;
}

export interface Recipient {
  readonly name: string;
  readonly email: string;
}

/**
 * How far the handing over to one recipient came. `handing-over`: from then on they may have it; where a program ended there it is
 * not known, and nothing but the recipient or their server can tell.
 */
export type DeliveryState = 'planned' | 'handing-over' | 'accepted' | 'refused';

/** Somebody who has an invitation. */
export interface Holder extends Recipient {
  /** By which they were invited last. */
  readonly transport: string;
}

export interface RecordedDelivery {
  readonly recipient: string;
  readonly name: string;
  /** That of the invitation; CANCEL in an update where they are no longer invited. */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly transport: string;
  readonly state: DeliveryState;
  /** What the other side called it. */
  readonly reference?: string;
  readonly reason?: string;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
}

export interface RecordedInvitation extends PlannedInvitation {
  readonly plannedAt: string;
  readonly plannedBy: string;
  /** In the order of their addresses. */
  readonly deliveries: readonly RecordedDelivery[];
}

export type Answer = 'accepted' | 'tentative' | 'declined' | 'delegated';

/** What an attendee answered. */
export interface MeetingReply {
  readonly uid: string;
  /** Address, in any letter case. */
  readonly attendee: string;
  /** Of the invitation that is answered. */
  readonly sequence: number;
  /** ISO 8601 in UTC: when it was answered. */
  readonly stamp: string;
  readonly answer: Answer;
  readonly comment?: string;
  /** Who sent it, where that was not the attendee. */
  readonly sender?: string;
  /** SHA-256 of the message that it came in. */
  readonly digest: string;
}

export interface RecordedReply extends MeetingReply {
  readonly recordedAt: string;
}

/**
 * What became of a reply: it counts; it was recorded before; the attendee has answered later than that; or another answer of theirs of the
 * same time was recorded before, which stays.
 */
export type ReplyOutcome = 'recorded' | 'known' | 'older' | 'contradictory';

/** The part of the register that tells who was invited to which kick-off and what they answered. Errors: those of `Register`. */
export interface Invitations {
  /** The last invitation to a meeting; nothing where there was none. */
  latest(uid: string): Promise<RecordedInvitation | undefined>;
  /** The last invitation to each meeting, by number of the statement. */
  all(): AsyncIterable<RecordedInvitation>;
  /**
   * Who may have an invitation to a meeting that was not cancelled for them since, as far as is known: who has to learn of a
   * cancellation. Addresses are in small letters.
   *
   * @param before Only what issues before this sequence did is counted.
   */
  holders(uid: string, before?: number): Promise<readonly Holder[]>;
  /** Records an invitation and to whom it is to go. Error: `invitation-outdated` when another one has its sequence or a later one. */
  plan(invitation: PlannedInvitation, to: PlannedDeliveries): Promise<void>;
  /**
   * Notes that the invitation is about to be handed over. Error: `delivery-doubtful` when to one of them it was handed over already, or
   * another program is at it; nothing is noted then.
   *
   * @param again Those who may have it, and to whom it goes again all the same. They stay holders, whatever comes of it.
   */
  handingOver(
    issue: InvitationKey,
    recipients: readonly string[],
    transport: string,
    again?: readonly string[],
  ): Promise<void>;
  accepted(issue: InvitationKey, recipients: readonly string[], reference?: string): Promise<void>;
  refused(issue: InvitationKey, recipients: readonly string[], reason: string): Promise<void>;
  reply(reply: MeetingReply): Promise<ReplyOutcome>;
  /** The last reply of each attendee of a meeting, by address. */
  replies(uid: string): Promise<readonly RecordedReply[]>;
}

/** To whom an invitation is to go. */
export interface PlannedDeliveries {
  readonly recipients: readonly Recipient[];
  /** Those who had the one before and are not invited any more: for them it is a cancellation. */
  readonly removed?: readonly Recipient[];
  readonly transport: string;
  readonly by: string;
}

export interface InvitationKey {
  readonly uid: string;
  readonly sequence: number;
}
