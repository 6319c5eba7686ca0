import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { oneLine } from '../one-line.js';

/** Longer than any word in a header has to be; a line may have 998 characters (RFC 5322, 2.1.1). */
const longestWord = 60;

const encodedWordLength = 52;

/**
 * A subject as nodemailer takes it. What looks like an encoded word would be let through as one, and be shown as something
 * else than was written; it is encoded itself (RFC 2047, 7). So is what cannot be folded.
 */
export function subjectText(subject: string): string {
  const text = oneLine(subject);
  const folds = text.split(' ').every((word) => word.length <= longestWord);
  return folds && !text.includes('=?') ? text : encodeWord(text, 'B', encodedWordLength);
}

/**
 * A name for a header, which stands in quotation marks where it is ASCII. Programs look for encoded words even there, so what
 * begins one is taken apart.
 */
export function nameText(name: string): string {
  return oneLine(name).replaceAll('=?', '= ?');
}

/** The name of a file, and of nothing in another folder. An asterisk unquoted is one of RFC 2231 to some parsers, and Windows has none. */
export function fileName(name: string): string {
  const plain = nameText(name).replaceAll(/[/\\*]/g, '_');
  return /^\.*$/.test(plain) ? 'attachment' : plain;
}
