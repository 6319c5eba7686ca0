import type { Edit } from './edits.js';
import { count } from './finding.js';
import type { Repair } from './repair.js';
import { byteOf } from './windows-1252.js';

/** A run of characters that are the UTF-8 bytes of one character, each read as Windows-1252 or ISO 8859-1. */
interface Sequence {
  readonly offset: number;
  readonly length: number;
  readonly character: string;
  /** Whether it cannot be right as it stands, wherever it is found. */
  readonly certain: boolean;
}

/** What misread text decodes to: letters of living scripts, punctuation, symbols. Not IPA, nor a lone combining mark. */
const plausible =
  /^[\u0080-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u1e00-\u1eff\u2000-\u2bff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ufb00-\ufb06\ufeff\uff00-\uffef\u{1f000}-\u{1faff}\u{20000}-\u{2ffff}]$/u;

/** Characters that follow a letter in right text: quotes, dashes, signs. Every other continuation byte betrays the misreading. */
const mayFollowLetter = /^[\u00a0\u00aa\u00ab\u00ae\u00b0\u00b2\u00b3\u00b7\u00b9-\u00bb‘’‚“”„…–—•‹›™]$/;

/** Of these, what may also stand between two letters. */
const mayPartWords = /^[\u00a0\u00b7‘’“„…–—•]$/;

/**
 * Finds UTF-8 that was read as Windows-1252, such as `â€™` for `’`, and gives what it should be. Text that is right
 * already stays: a lone `Ã`, `É…` at the end of a word, or `â€` that decodes to nothing.
 */
export function repairMojibake(text: string): Repair {
  const sequences = markCertain(findSequences(text), text);
  const first = sequences[0];
  if (first === undefined) return { edits: [], findings: [] };
  const edits: Edit[] = sequences.map(({ offset, length, character }) => ({
    offset,
    length,
    replacement: character,
  }));
  const seen = text.slice(first.offset, first.offset + first.length);
  const message = `${count(edits.length, 'place')} with UTF-8 read as Windows-1252, first “${seen}” for “${first.character}”`;
  return { edits, findings: [{ code: 'source-mojibake', message, offset: first.offset }] };
}

function findSequences(text: string): Sequence[] {
  const found: Sequence[] = [];
  for (const { index, 0: run } of text.matchAll(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g)) {
    for (let at = 0; at < run.length; ) {
      const sequence = sequenceAt(run, at);
      if (sequence)
        found.push({ ...sequence, offset: index + at, certain: looksWrong(sequence, text, index + at) });
      at += sequence?.length ?? 1;
    }
  }
  return found;
}

/** The sequence that begins here, by the table of well-formed UTF-8 in RFC 3629 section 4. */
function sequenceAt(run: string, at: number): Pick<Sequence, 'length' | 'character'> | undefined {
  const lead = byteOf(run.charAt(at)) ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > run.length) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = byteOf(run.charAt(at + i)) ?? 0;
    if ((byte & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  // Below these the form is overlong, above the last there is no character.
  if (code < ([0x80, 0x800, 0x10000][length - 2] ?? 0) || code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return plausible.test(character) ? { length, character } : undefined;
}

/** Tells a misread sequence from a right letter that a quote or dash happens to follow, such as the end of `MARCHÉ»`. */
function looksWrong({ length }: Pick<Sequence, 'length'>, text: string, offset: number): boolean {
  const continuation = [...text.slice(offset + 1, offset + length)];
  if (continuation.some((character) => !mayFollowLetter.test(character))) return true;
  const lead = text.charAt(offset);
  const previous = text.charAt(offset - 1);
  if (lead === 'Â') return true;
  if (/\p{Lu}/u.test(lead) && /\p{Ll}/u.test(previous)) return true;
  const inWord = /\p{L}/u.test(text.charAt(offset + length));
  if (inWord && continuation.some((character) => !mayPartWords.test(character))) return true;
  return lead === 'Ã' && (inWord || !/\p{L}/u.test(previous));
}

/** Keeps what is certain, and what stands right beside it: misread Chinese or Russian is one sequence after another. */
function markCertain(sequences: readonly Sequence[], text: string): readonly Sequence[] {
  const certain = sequences.map((sequence) => sequence.certain);
  const touches = (left: number, right: number) => {
    const a = sequences[left];
    const b = sequences[right];
    return a !== undefined && b !== undefined && text.slice(a.offset + a.length, b.offset) === '';
  };
  for (let i = 1; i < certain.length; i++) if (certain[i - 1] && touches(i - 1, i)) certain[i] = true;
  for (let i = certain.length - 1; i > 0; i--) if (certain[i] && touches(i - 1, i)) certain[i - 1] = true;
  return sequences.filter((_, index) => certain[index]);
}
