import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about keys, seals and signatures. */
export const signCodes = {} as const satisfies Record<string, CodeEntry>;
