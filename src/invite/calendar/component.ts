import ICAL from 'ical.js';

type ValueType = 'text' | 'uri' | 'cal-address' | 'date-time' | 'utc-offset' | 'integer' | 'recur' | 'binary';

/** A recurrence rule in the order in which its parts are written. */
type Recurrence = Readonly<Record<string, string | number>>;

/**
 * A property as jCal has it (RFC 7265, 3.4): name and parameters in lower case, type of the value, value. Dates are
 * `2026-12-01T10:00:00`, offsets `+01:00`. Text is escaped when it is written, addresses are not.
 */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: ValueType,
  value: string | number | Recurrence,
];

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components?: readonly Component[];
}

/** Its lines, not yet folded: ical.js folds by a setting that is one for the whole process, and between any two code points. */
export function componentLines({ name, properties, components = [] }: Component): readonly string[] {
  const lines = properties.map((property) =>
    ICAL.stringify.property([...property], ICAL.design.icalendar, true),
  );
  const title = name.toUpperCase();
  return [`BEGIN:${title}`, ...lines, ...components.flatMap(componentLines), `END:${title}`];
}
