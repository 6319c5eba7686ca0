/**
 * Which of some numbers are in order: the most that can be kept so that each is greater than those before it.
 *
 * @returns For each number whether it is kept.
 */
export function inOrder(numbers: readonly number[]): readonly boolean[] {
  // Patience sorting: for each length, the run that ends lowest.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const kept = numbers.map(() => false);
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) kept[at] = true;
  return kept;
}
