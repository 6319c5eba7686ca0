import type { Place } from './place.js';
import type { RecordContext } from './register.js';

/** With what statements are recorded. */
export interface Recording extends RecordContext {
  readonly place: Place;
  /** The time, ISO 8601 in UTC. */
  readonly at: string;
}
