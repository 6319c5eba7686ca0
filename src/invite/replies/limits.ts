/** What a message may be, as anybody can send one. A reply has some kilobytes; signatures with pictures make it larger. */
export const limits = {
  /** Bytes of a message. */
  message: 10 * 1024 * 1024,
  /** Characters of a calendar. */
  calendar: 1024 * 1024,
  /** Calendars in a message. */
  calendars: 20,
  /** Messages within messages. */
  forwards: 3,
  /** Components within components: a time zone with its clock changes, an event with its alarm. */
  depth: 4,
  /** Events in a calendar. */
  events: 200,
  /** Attendees of an event that are looked at; a reply names two at most. */
  attendees: 20,
  /** Characters of a comment, or of anything else that is shown. */
  comment: 500,
  name: 80,
  uid: 255,
} as const;
