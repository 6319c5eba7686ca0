import type { PieceResult } from '../findings.js';
import type { Matching } from './match.js';
import type { Sought } from './pieces.js';
import { type Stream, type Stretch, textOf } from './stream.js';

/** What became of each piece. What hangs on a piece in the same line belongs to it. */
export function resultsOf({ stream, sought, leftovers }: Matching): readonly PieceResult[] {
  const beside = new Map<number, string[]>();
  for (const { beside: piece, text, kind } of leftovers) {
    if (piece === undefined || kind !== 'added') continue;
    const others = beside.get(piece);
    if (others) others.push(text);
    else beside.set(piece, [text]);
  }
  return sought.map((one, at) => resultOf(stream, one, beside.get(at) ?? []));
}

function resultOf(stream: Stream, one: Sought, beside: readonly string[]): PieceResult {
  const stretch = stretchOf(one);
  if (stretch === undefined) return { state: 'removed' };
  const { page } = stream.lines[stream.lineOf[stretch.from] ?? 0]?.line ?? {};
  const place = page === undefined ? {} : { page };
  if (one.found && beside.length === 0) return { state: 'same', ...place };
  return { state: 'changed', returned: [wordsOf(stream, one), ...beside].join(' '), ...place };
}

/** From the first to the last letter of what stands for a piece. */
export function stretchOf(one: Sought | undefined): Stretch | undefined {
  if (one === undefined || one.found) return one?.found;
  const { instead } = one;
  if (instead.length === 0) return undefined;
  return { from: Math.min(...instead.map(({ from }) => from)), to: Math.max(...instead.map(({ to }) => to)) };
}

/** What stands in place of a piece: words in a row as people read them. */
function wordsOf(stream: Stream, { found, instead }: Sought): string {
  if (found) return textOf(stream, found);
  const rows: { from: number; to: number }[] = [];
  for (const { from, to } of instead.toSorted((one, other) => one.from - other.from)) {
    const last = rows.at(-1);
    if (last?.to === from) last.to = to;
    else rows.push({ from, to });
  }
  return rows.map((row) => textOf(stream, row)).join(' ');
}
