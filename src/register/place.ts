import { resolve } from 'node:path';

/** Where a register is. */
export interface Place {
  /** As the user named it: messages say it so. */
  readonly named: string;
  /** Absolute, so that SQLite takes it for the name of a file and nothing else, such as `:memory:`. */
  readonly path: string;
}

export function placeOf(named: string): Place {
  return { named, path: resolve(named) };
}
