/** Gives what was made for a key, or makes it and keeps it. */
export type Cache<V extends object> = (key: string, make: () => V) => V;

/**
 * Keeps what is costly to make. What a key stands for must follow from the key alone: then nobody can tell from what is made
 * whether it was kept.
 *
 * @param room How much is kept at most, but for one value: counted in characters of keys and in what `sizeOf` says of values.
 * When half of it is full, what was not asked for since the last time goes.
 */
export function createCache<V extends object>(room: number, sizeOf: (value: V) => number): Cache<V> {
  let earlier: ReadonlyMap<string, V> = new Map();
  let recent = new Map<string, V>();
  let taken = 0;
  return (key, make) => {
    const found = recent.get(key);
    if (found !== undefined) return found;
    const value = earlier.get(key) ?? make();
    recent.set(key, value);
    taken += key.length + sizeOf(value);
    if (taken > room / 2) {
      earlier = recent;
      recent = new Map();
      taken = 0;
    }
    return value;
  };
}
