import ICAL from 'ical.js';

type Property = InstanceType<typeof ICAL.Property>;

/** A calendar as ical.js understands it. */
export interface ReadCalendar {
  readonly calendar: InstanceType<typeof ICAL.Component>;
  readonly event: InstanceType<typeof ICAL.Component>;
  /** Value of a property of the event, as text. */
  readonly text: (name: string) => string | undefined;
  readonly all: (name: string) => readonly Property[];
  /** Milliseconds since 1970, by the description of the zone that the calendar holds. */
  readonly start: number;
  readonly end: number;
}

export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (event === null) throw new Error('There is no event');
  const instant = (name: string) => {
    const value = event.getFirstPropertyValue(name);
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
    return value.toUnixTime() * 1000;
  };
  return {
    calendar,
    event,
    text: (name) => event.getFirstPropertyValue(name)?.toString(),
    all: (name) => event.getAllProperties(name),
    start: instant('dtstart'),
    end: instant('dtend'),
  };
}

/** Its lines as they were before they were folded. */
export function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

/** The line of a property of the event, with its parameters. */
export function lineOf(text: string, name: string): string | undefined {
  const lines = unfolded(text);
  return lines
    .slice(lines.indexOf('BEGIN:VEVENT'))
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
}
