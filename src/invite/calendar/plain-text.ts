import { oneLine } from '../one-line.js';

/*
 * Text that people typed, for a calendar. RFC 5545 forbids control characters (3.1); those that change the direction of a text
 * (Unicode UAX #9) could make what stands beside it read differently, and half a surrogate pair is no character.
 */

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const forbidden = /[^\P{Cc}\n\t]/gu;
const directions = /[\u202A-\u202E\u2066-\u2069]/g;
const halfCharacter = /\p{Surrogate}/gu;

/** Text of several lines, which end in `\n`. */
export function linesText(text: string): string {
  return text
    .replace(lineBreak, '\n')
    .replace(forbidden, '')
    .replace(directions, '')
    .replace(halfCharacter, '\uFFFD')
    .trim();
}

/** Text of one line. */
export function lineText(text: string): string {
  return oneLine(text.replace(directions, ''));
}

/**
 * The value of a parameter. Quotation marks are its delimiters; RFC 6868 has `^'` for one, but many programs would show just
 * that, so it becomes an apostrophe. A backslash is a mere character here, yet ical.js and with it Thunderbird take it for an
 * escape as in a text. A circumflex is written as RFC 6868 says.
 */
export function parameterText(text: string): string {
  return lineText(text).replaceAll('"', "'").replaceAll('\\', '/');
}
