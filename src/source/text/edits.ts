/** A repair: these characters of a text are replaced by others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly replacement: string;
}

/** A text after repairs, with the way back to the text it was made from. */
export interface Edited {
  readonly text: string;
  /** Offset in the text as it was before. What an edit put in leads to where the edit began. */
  before(offset: number): number;
}

/** Applies edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, before: (offset) => offset };
  const parts: string[] = [];
  /** Where each edit begins in the new text. */
  const starts: number[] = [];
  let read = 0;
  let written = 0;
  for (const { offset, length, replacement } of edits) {
    const kept = text.slice(read, offset);
    starts.push(written + kept.length);
    parts.push(kept, replacement);
    written += kept.length + replacement.length;
    read = offset + length;
  }
  parts.push(text.slice(read));
  return { text: parts.join(''), before: (offset) => beforeEdits(offset, edits, starts) };
}

function beforeEdits(offset: number, edits: readonly Edit[], starts: readonly number[]): number {
  const index = lastAtOrBelow(starts, offset);
  const edit = edits[index];
  const start = starts[index];
  if (edit === undefined || start === undefined) return offset;
  const past = offset - start - edit.replacement.length;
  return past >= 0 ? edit.offset + edit.length + past : edit.offset;
}

/** Index of the last number that is not above the limit, in numbers that never fall; -1 where there is none. */
export function lastAtOrBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
