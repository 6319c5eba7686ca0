/** Words in both of two rows that are compared; larger comparisons are given up. */
const mostComparisons = 9_000_000;

/**
 * The longest common row of two rows of words (Wagner and Fischer), as pairs of places in order. What both begin and end
 * with is taken first. Nothing where the rows are too long.
 */
export function commonWords(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...between(one.slice(start, one.length - end), other.slice(start, other.length - end)).map(
      ([a, b]) => [a + start, b + start] as const,
    ),
    ...Array.from({ length: end }, (_, at) => [one.length - end + at, other.length - end + at] as const),
  ];
}

function between(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  const width = other.length + 1;
  if (one.length * other.length > mostComparisons || one.length === 0 || other.length === 0) return [];
  // How many words are common from here to the ends.
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column] && at(row, column) === at(row + 1, column + 1) + 1)
      pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
