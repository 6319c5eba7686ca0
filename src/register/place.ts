import { resolve } from 'node:path';

/** Where a register is. */
export interface Place {
  /** As the user named it: messages say it so. */
  readonly named: string;
  /** Absolute, so that SQLite takes it for the name of a file and nothing else; `inMemory` where there is no file. */
  readonly path: string;
}

/** What SQLite keeps in memory, and what is gone with the process. */
export const inMemory = ':memory:';

/** @param named Undefined for a register in memory. */
export function placeOf(named: string | undefined): Place {
  return named === undefined ? { named: 'in memory', path: inMemory } : { named, path: resolve(named) };
}
