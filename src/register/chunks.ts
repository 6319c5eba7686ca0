/** A query takes some ten thousand parameters at most, and one of a few hundred rows is compiled soonest. */
const most = 250;

/** The list in parts that one query can take. */
export function* chunks<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < items.length; from += most) yield items.slice(from, from + most);
}
