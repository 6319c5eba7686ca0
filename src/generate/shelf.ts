/** Things that are made once and used often, found by name. */
export type Shelf<T> = (name: string, make: () => Promise<T>) => Promise<T>;

/**
 * Keeps what was made under a name, at most `room` of them: the one that was longest not asked for goes first. What
 * could not be made is not kept, so that it is tried again.
 */
export function createShelf<T>(room: number): Shelf<T> {
  const kept = new Map<string, Promise<T>>();
  return (name, make) => {
    const found = kept.get(name);
    const thing = found ?? make();
    kept.delete(name);
    kept.set(name, thing);
    if (found !== undefined) return thing;
    thing.catch(() => kept.get(name) === thing && kept.delete(name));
    const [oldest] = kept.keys();
    if (kept.size > room && oldest !== undefined) kept.delete(oldest);
    return thing;
  };
}
