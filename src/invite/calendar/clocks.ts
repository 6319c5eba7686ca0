import { type Offset, offsetOf } from '../../model/index.js';

/** Its names in the IANA data. A runtime may give each of them back as UTC, or as it is. */
const utc = /^(?:UTC|Etc\/(?:UTC|UCT|Universal|Zulu))$/;

export interface Clocks {
  readonly offset: Offset;
  /** Whether the zone is another name of UTC. */
  readonly areUtc: boolean;
}

/** The clocks of a zone. Throws as `offsetOf`. */
export function clocksOf(timeZone: string): Clocks {
  return { offset: offsetOf(timeZone), areUtc: utc.test(timeZone) };
}
