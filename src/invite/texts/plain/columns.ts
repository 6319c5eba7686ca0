/** Characters that take two columns in a fixed-width font (UAX #11, wide and full width). */
const wide =
  /[\u1100-\u115F\u231A\u231B\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** What stands on the character before it, or nowhere. */
const zeroWidth = /^[\p{M}\p{Cf}]+$/u;

const ascii = /^[\x20-\x7E]*$/;

const graphemeBreaks = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character each. */
export function graphemes(text: string): readonly string[] {
  if (ascii.test(text)) return [...text];
  return Array.from(graphemeBreaks.segment(text), ({ segment }) => segment);
}

/** Columns that a grapheme takes: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0;
  return wide.test(grapheme) || grapheme.includes('\uFE0F') ? 2 : 1;
}

/** Columns that a text takes in a fixed-width font. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
