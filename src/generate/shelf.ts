/** Things that are made once and used often, found by name. */
export type Shelf<T> = (name: string, make: () => Promise<T>) => Promise<T>;

/** Somewhere that promises are kept in: a map, weak or not. */
interface Kept<K, T> {
  get(key: K): Promise<T> | undefined;
  set(key: K, promise: Promise<T>): unknown;
  delete(key: K): boolean;
}

/** What was made for a key, or is made now. What fails is not kept, so that it is tried again. */
export function once<K, T>(kept: Kept<K, T>, key: K, make: () => Promise<T>): Promise<T> {
  const found = kept.get(key);
  if (found !== undefined) return found;
  const made = make();
  kept.set(key, made);
  // By then another one may have been made.
  made.catch(() => kept.get(key) === made && kept.delete(key));
  return made;
}

/**
 * Keeps what was made under a name, at most `room` of them: the one that was longest not asked for goes first. What
 * fails is not kept; something that is there but wrong is, as an `Outcome` without a value.
 */
export function createShelf<T>(room: number): Shelf<T> {
  const kept = new Map<string, Promise<T>>();
  return (name, make) => {
    const thing = once(kept, name, make);
    kept.delete(name);
    kept.set(name, thing);
    const [oldest] = kept.keys();
    if (kept.size > room && oldest !== undefined) kept.delete(oldest);
    return thing;
  };
}
