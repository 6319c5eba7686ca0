import ICAL from 'ical.js';
import { limits } from './limits.js';
import { neededLines } from './needed-lines.js';

/** One of those whom an event names. */
export interface NamedAttendee {
  /** Lower case. Nothing where the calendar address is no mailbox. */
  readonly email: string | undefined;
  /** Upper case. */
  readonly status: string;
  readonly delegatedTo: readonly string[];
}

/** What an event of a calendar says, as far as a reply goes. */
export interface AnsweringEvent {
  readonly uid: string | undefined;
  readonly sequence: number | undefined;
  /** ISO 8601 in UTC. */
  readonly stamp: string | undefined;
  /** Of one meeting of a series. */
  readonly isOccurrence: boolean;
  readonly attendees: readonly NamedAttendee[];
  readonly comments: readonly string[];
}

export interface AnsweringCalendar {
  /** Upper case. */
  readonly method: string | undefined;
  readonly events: readonly AnsweringEvent[];
}

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

/** Reads a calendar. Nothing where it is none, or is damaged, nested too deeply or too large. */
export function readAnsweringCalendar(text: string): AnsweringCalendar | undefined {
  if (text.length > limits.calendar || text.includes('\0')) return undefined;
  const lines = neededLines(text);
  if (lines === undefined) return undefined;
  try {
    const calendar = new ICAL.Component(ICAL.parse(lines));
    const events = calendar.getAllSubcomponents('vevent');
    if (calendar.name !== 'vcalendar' || events.length > limits.events) return undefined;
    return { method: textOf(calendar, 'method')?.toUpperCase(), events: events.map(eventOf) };
  } catch {
    // ical.js throws errors of several kinds, and its messages repeat what it read.
    return undefined;
  }
}

function eventOf(event: Component): AnsweringEvent {
  return {
    uid: textOf(event, 'uid'),
    sequence: sequenceOf(event),
    stamp: stampOf(event),
    isOccurrence: event.hasProperty('recurrence-id'),
    // One more than a reply has is enough to refuse it.
    attendees: event.getAllProperties('attendee').slice(0, limits.attendees).map(attendeeOf),
    comments: event.getAllProperties('comment').map((property) => String(property.getFirstValue() ?? '')),
  };
}

/** Nothing where there is none, or several that differ. */
function textOf(component: Component, name: string): string | undefined {
  const values = component.getAllProperties(name).map((property) => String(property.getFirstValue() ?? ''));
  const [first] = values;
  return first === undefined || first.trim() === '' || values.some((other) => other !== first)
    ? undefined
    : first.trim();
}

/** 0 where there is none (RFC 5546, 3.2.3). */
function sequenceOf(event: Component): number | undefined {
  if (!event.hasProperty('sequence')) return 0;
  const text = textOf(event, 'sequence') ?? '';
  // The largest integer of RFC 5545, 3.3.8.
  return /^\d{1,10}$/.test(text) && Number(text) <= 2_147_483_647 ? Number(text) : undefined;
}

const stampPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/i;

/** In UTC (RFC 5545, 3.8.7.2), also where the Z was forgotten. */
function stampOf(event: Component): string | undefined {
  const text = textOf(event, 'dtstamp') ?? '';
  const iso = text.replace(stampPattern, '$1-$2-$3T$4:$5:$6.000Z');
  const time = iso === text ? Number.NaN : Date.parse(iso);
  // `Date` takes a 31st of February, and makes another day of it.
  return !Number.isNaN(time) && new Date(time).toISOString() === iso ? iso : undefined;
}

function attendeeOf(property: Property): NamedAttendee {
  const status = property.getFirstParameter('partstat') ?? 'NEEDS-ACTION';
  const besides = property.getFirstParameter('email') ?? '';
  const delegatedTo = [property.getParameter('delegated-to') ?? []].flat();
  return {
    // RFC 7986, 6.2: servers of Apple name people by something else, and put the mailbox beside it.
    email: mailboxOf(String(property.getFirstValue() ?? '')) ?? mailboxOf(`mailto:${besides}`),
    status: status.trim().toUpperCase(),
    delegatedTo: delegatedTo.flatMap((address) => mailboxOf(address) ?? []),
  };
}

/** The mailbox of a calendar address: `MAILTO:Ana%2Bwork@contoso.com`. */
function mailboxOf(address: string): string | undefined {
  const [, written] = /^\s*mailto:([^?]*)/i.exec(address) ?? [];
  if (written === undefined) return undefined;
  try {
    const email = decodeURIComponent(written).trim().toLowerCase();
    return /^[^\s\p{C}"<>(),:;\\[\]@]{1,64}@[\p{L}\p{M}\p{N}.-]{1,253}$/u.test(email) ? email : undefined;
  } catch {
    return undefined;
  }
}
