/** Things in rows of so many; the last may have fewer. */
export function inRows<T>(all: readonly T[], perRow: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / perRow) }, (_, row) =>
    all.slice(row * perRow, (row + 1) * perRow),
  );
}
