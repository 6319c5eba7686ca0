import type { Span } from '../diagnostics/index.js';
import { type Detail, plainText, type RichText, type SourceItem } from '../model/index.js';
import { type Wording, wordingOf } from './wording.js';

/** A bullet of an article, or one of several duties that a bullet holds, ready to be matched. */
export interface Duty {
  readonly text: RichText;
  readonly details: readonly Detail[];
  readonly span: Span;
  readonly wording: Wording;
}

export function dutyOf(item: SourceItem): Duty {
  return {
    text: item.text,
    details: item.details.map(detailOf),
    span: item.span,
    wording: wordingOf(plainText(item.text)),
  };
}

function detailOf({ text, details }: SourceItem): Detail {
  return { text, details: details.map(detailOf) };
}

/**
 * The duty's text cut at offsets of its plain text, in ascending order, without the space around the cuts; runs keep
 * their structure. Nested items follow the last part, since they stand below the end of the bullet.
 */
export function cutDuty(duty: Duty, offsets: readonly number[]): readonly Duty[] {
  const plain = plainText(duty.text);
  const starts = [0, ...offsets];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? plain.length;
    const part = plain.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    const end = to - part.length + part.trimEnd().length;
    return {
      text: sliceRuns(duty.text, start, end),
      details: index === starts.length - 1 ? duty.details : [],
      span: spanAt(duty.span, start),
      wording: wordingOf(plain.slice(start, end)),
    };
  });
}

/**
 * The place of a character of a text. It is exact where the text stands on one line without markup or repaired
 * characters; otherwise the markup before it is not counted and the column lies a little to the left of the truth.
 */
export function spanAt(span: Span, offset: number): Span {
  return { ...span, column: span.column + offset };
}

function sliceRuns(text: RichText, start: number, end: number): RichText {
  const runs = [];
  let offset = 0;
  for (const run of text) {
    const piece = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (piece !== '') runs.push({ ...run, text: piece });
    offset += run.text.length;
  }
  return runs;
}
