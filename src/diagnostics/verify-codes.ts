import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about what comes back, and whether it is what was issued. */
export const verifyCodes = {} as const satisfies Record<string, CodeEntry>;
