/** Longer than any word of this product; comparing two pasted paragraphs would only cost time. */
const longestWord = 80;

/**
 * The candidate that somebody most likely meant by `word`, for a "did you mean". Letter case and the style of
 * joining words count for nothing: `tenant_id`, `TenantID` and `tenant-id` are all `tenantId`. Otherwise up to a
 * third of the letters may be wrong, missing, too many or swapped with their neighbour, or the word may be the
 * beginning of exactly one candidate. Of equally near candidates the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted === '' || wanted.length > longestWord) return undefined;
  const all = [...candidates];
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of all) {
    const folded = fold(candidate);
    const limit = Math.floor(Math.max(wanted.length, folded.length) / 3);
    if (Math.abs(wanted.length - folded.length) > limit) continue;
    const distance = editDistance(wanted, folded);
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { candidate, distance };
  }
  return best?.candidate ?? onlyBeginningWith(wanted, all);
}

/** Whether two words differ in nothing but letter case and the style of joining: `tenant_id` and `tenantId`. */
export function sameWord(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** `tenant_id` to `tenantid`. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]+/g, '');
}

function onlyBeginningWith(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const matches = candidates.filter((candidate) => fold(candidate).startsWith(wanted));
  return matches.length === 1 ? matches[0] : undefined;
}

/**
 * Fewest letters to insert, delete, replace, or swap with their neighbour that make one word of the other (optimal
 * string alignment; Damerau 1964).
 */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

/** Outside the table every way is infinitely long. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
