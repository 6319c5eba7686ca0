import { lastAtOrBelow } from '../text/edits.js';

/** Tells whether an offset is in code: fenced blocks and code spans, where tags and tabs are text (CommonMark 4.5, 6.1). */
export function codeIn(text: string): (offset: number) => boolean {
  const ranges = findRanges(text);
  const starts = ranges.map(({ start }) => start);
  return (offset) => {
    const range = ranges[lastAtOrBelow(starts, offset)];
    return range !== undefined && offset < range.end;
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function findRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let fence: { marker: string; start: number } | undefined;
  let paragraph: { start: number; end: number } | undefined;
  const endParagraph = () => {
    if (paragraph) ranges.push(...codeSpans(text.slice(paragraph.start, paragraph.end), paragraph.start));
    paragraph = undefined;
  };
  for (const { index, 0: line } of text.matchAll(/[^\n]*\n?/g)) {
    const marker = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})(?!.*`)/.exec(line)?.[1];
    if (fence) {
      if (!closes(line, fence.marker)) continue;
      ranges.push({ start: fence.start, end: index + line.length });
      fence = undefined;
    } else if (marker !== undefined) {
      endParagraph();
      fence = { marker, start: index };
    } else if (line.trim() === '') {
      endParagraph();
    } else {
      paragraph = { start: paragraph?.start ?? index, end: index + line.length };
    }
  }
  endParagraph();
  // A fence that is never closed runs to the end.
  if (fence) ranges.push({ start: fence.start, end: text.length });
  return ranges;
}

function closes(line: string, marker: string): boolean {
  const bare = line.replace(/^[ \t>]+/, '').trimEnd();
  return bare.length >= marker.length && bare === marker.charAt(0).repeat(bare.length);
}

/** Each run of backticks and the next run of the same length, as long as there is one. */
function codeSpans(paragraph: string, offset: number): Range[] {
  const runs = [...paragraph.matchAll(/`+/g)];
  const last = new Map(runs.map(({ 0: run }, position) => [run.length, position]));
  const spans: Range[] = [];
  for (let open = 0; open < runs.length; open++) {
    const from = runs[open];
    if (from === undefined || last.get(from[0].length) === open) continue;
    const close = runs.findIndex((run, position) => position > open && run[0].length === from[0].length);
    const to = runs[close];
    if (to === undefined) continue;
    spans.push({ start: offset + from.index, end: offset + to.index + to[0].length });
    open = close;
  }
  return spans;
}
