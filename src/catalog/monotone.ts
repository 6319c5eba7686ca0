/** Positions in the first and in the second list. */
export type Pair = readonly [number, number];

/**
 * Pairs entries of two lists so that no two pairs cross and the sum of the scores is greatest (Needleman and Wunsch
 * 1970, with nothing to pay for what is left over). Of equally good ways the one that pairs earlier entries is taken.
 *
 * @param score Worth of a pair; zero or less where it may not be.
 */
export function pairInOrder(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): readonly Pair[] {
  // best[r][c]: the greatest sum for the entries from r and from c on.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const worth = Array.from({ length: rows }, () => new Float64Array(columns));
  const at = (table: readonly Float64Array[], row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const value = Math.max(0, score(row, column));
      const paired = value > 0 ? value + at(best, row + 1, column + 1) : 0;
      worth[row]?.fill(value, column, column + 1);
      best[row]?.fill(
        Math.max(paired, at(best, row + 1, column), at(best, row, column + 1)),
        column,
        column + 1,
      );
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const value = at(worth, row, column);
    const here = at(best, row, column);
    if (value > 0 && value + at(best, row + 1, column + 1) >= here) pairs.push([row++, column++]);
    else if (at(best, row, column + 1) >= here) column++;
    else row++;
  }
  return pairs;
}
