import type { Invitation } from '../invitation.js';
import { type Component, componentLines } from './component.js';
import { eventOf } from './event.js';
import { folded } from './fold.js';
import { calendarTimes } from './times.js';

interface CalendarOptions {
  /** Whether it says what is to be done with it (METHOD): yes in a message, no on a CalDAV server (RFC 4791, 4.1). */
  readonly method?: boolean;
  /**
   * Whether the documents are inside: yes in a file that stands alone and on a CalDAV server, no in a message, which has
   * them beside it.
   */
  readonly attachments?: boolean;
}

/**
 * No version of the program: another one would make other bytes of the same invitation.
 */
const product = '-//Countersign//Kick-off invitations//EN';

/**
 * An invitation as a calendar (RFC 5545): one event, and the time zone that its times are in. The same invitation gives the
 * same bytes, as long as the runtime knows the same of its time zone.
 *
 * @param invitation Its texts may hold anything; what has no place in a calendar is left out.
 * @returns Lines of at most 75 octets of UTF-8, which end in CRLF.
 * @throws Error for a time, duration, zone, language, e-mail or web address that the schema of an engagement would have
 *   refused: those are never mended.
 */
export function calendarOf(invitation: Invitation, options: CalendarOptions = {}): string {
  const { method = true, attachments = false } = options;
  const times = calendarTimes(invitation.meeting);
  const calendar: Component = {
    name: 'vcalendar',
    properties: [
      ['prodid', {}, 'text', product],
      ['version', {}, 'text', '2.0'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ...(method ? [['method', {}, 'text', invitation.method] as const] : []),
    ],
    components: [
      ...(times.zone === undefined ? [] : [times.zone]),
      eventOf(invitation, times, attachments ? invitation.attachments : []),
    ],
  };
  return componentLines(calendar)
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
