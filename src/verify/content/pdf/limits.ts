/*
 * What a returned PDF may cost to be read as pages. A statement has ten of them with a thousand operators each, a signed
 * one of a service for signing some more. What no count can tell before, `reading/` ends: by the clock, and by the memory.
 */

export const mostPages = 200;

/** Of one page, after the library has taken forms apart. */
export const mostOperators = 300_000;

/** Of one page. */
export const mostLetters = 60_000;

/** Comparisons of painted areas with the letters of a page. */
export const mostComparisons = 50_000_000;

/** Pixels of a picture that is decoded: a page in letter format with 400 dots an inch. */
export const largestPicture = 16_000_000;
