/** Gives names that are unique in a document: what is wanted, or with the first number behind it that is free. */
export function createUniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    for (let number = last.get(wanted) ?? 1; taken.has(id); last.set(wanted, number)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    taken.add(id);
    return id;
  };
}
