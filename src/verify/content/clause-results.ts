import type { ClauseResult, PieceResult } from './findings.js';
import type { IssuedContent } from './issued.js';
import type { IssuedPiece } from './issued-pieces.js';
import type { Matching } from './match/match.js';
import { stretchOf } from './match/results.js';

type Found = { readonly at: number; readonly piece: IssuedPiece; readonly result: PieceResult };

/** What became of each clause, from what became of its pieces. */
export function clauseResults(
  { clauses, pieces }: IssuedContent,
  matching: Matching,
  results: readonly PieceResult[],
): readonly ClauseResult[] {
  const own = clauses.map((): Found[] => []);
  for (const [at, piece] of pieces.entries()) {
    const result = results[at];
    if (piece.clause !== undefined && result) own[piece.clause]?.push({ at, piece, result });
  }
  return clauses.map(({ id, reference, text }, at) => {
    const found = own[at] ?? [];
    const said = found.filter(({ piece: { role } }) => role === 'text' || role === 'detail');
    const clause = { id, ...(reference !== undefined && { reference }), issued: text };
    if (said.every(({ result }) => result.state === 'removed')) return { ...clause, state: 'removed' };
    const page = said.find(({ result }) => result.page !== undefined)?.result.page;
    const beside = besideOf(found);
    const renumbered = renumberedOf(matching, found);
    const isUnknown = found.some(({ result }) => result.state === 'unknown');
    const isChanged = said.some(({ result }) => isOther(result)) || beside.length > 0;
    const isMoved = found.some(
      ({ at: place, piece }) =>
        piece.role === 'text' &&
        matching.sought[place]?.found !== undefined &&
        (!matching.kept.has(place) || isAside(matching, place)),
    );
    const returned = said
      .flatMap(({ piece, result }) => (result.state === 'removed' ? [] : [result.returned ?? piece.text]))
      .join('\n');
    return {
      ...clause,
      state: isChanged ? 'changed' : isMoved ? 'moved' : isUnknown ? 'unknown' : 'same',
      ...(isChanged && { returned }),
      ...(page !== undefined && { page }),
      ...(beside.length > 0 && { beside }),
      ...(renumbered !== undefined && { renumbered }),
    };
  });
}

/** In a header, a note, a text box or a marking, which can be anywhere, or nowhere. */
function isAside({ stream, sought }: Matching, place: number): boolean {
  const from = sought[place]?.found?.from;
  const area = from === undefined ? undefined : stream.lines[stream.lineOf[from] ?? 0]?.line.area;
  return area !== undefined && area !== 'body';
}

function isOther({ state }: PieceResult): boolean {
  return state === 'changed' || state === 'removed';
}

/** Owner, date and reason, where they are not as issued. */
function besideOf(
  found: readonly Found[],
): readonly { readonly issued: string; readonly returned: string }[] {
  return found.flatMap(({ piece: { role, text }, result }) => {
    if (role !== 'owner' && role !== 'due' && role !== 'reason') return [];
    return isOther(result) ? [{ issued: text, returned: result.returned ?? '' }] : [];
  });
}

/**
 * What stands where the reference stood: something else, or the reference of another clause. Word counts clauses anew when
 * one is taken out.
 */
function renumberedOf({ stream, sought }: Matching, found: readonly Found[]): string | undefined {
  const reference = found.find(({ piece }) => piece.role === 'reference');
  if (reference === undefined || !isOther(reference.result)) return undefined;
  if (reference.result.returned !== undefined) return reference.result.returned;
  const text = found.find(({ piece }) => piece.role === 'text');
  const stretch = stretchOf(sought[text?.at ?? -1]);
  const before = sought[stream.owner[(stretch?.from ?? 0) - 1] ?? -1]?.piece;
  return before?.role === 'reference' ? before.text : '';
}
