/** A text prepared for comparing. */
export interface Wording {
  /** As it is, with its letter case. */
  readonly plain: string;
  /** What two texts have in common that differ only in case, spaces, quotation marks, width or the final stop. */
  readonly normal: string;
  /** How often each pair of neighbouring characters of `normal` occurs. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** Importance of a pair of characters. */
export type Weigh = (pair: string) => number;

export function wordingOf(text: string): Wording {
  const normal = normalise(text);
  return { plain: text.normalize('NFKC'), normal, pairs: countPairs(normal) };
}

/** `Provide “X”.` and `provide "x"` are the same wording; so are Chinese texts with and without spaces between sentences. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201B\u02BC`´]/g, "'")
    .replace(/[\u201C\u201D\u201E«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}。])\s(?=\p{Script=Han})/gu, '')
    .replace(/[\s.。;:]+$/u, '')
    .trim();
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Whether two texts are the same wording. Texts without a letter or digit are like nothing. */
export function isSameWording(a: Wording, b: Wording): boolean {
  return a.normal !== '' && a.normal === b.normal;
}

/**
 * How alike two texts are, 0 to 1: the Dice coefficient of their weighted pairs of characters. It needs no words, so it
 * serves Chinese as well. Only the same wording gives 1.
 */
export function similarity(a: Wording, b: Wording, weigh: Weigh): number {
  if (isSameWording(a, b)) return 1;
  let shared = 0;
  let total = 0;
  for (const [pair, count] of a.pairs) {
    total += count * weigh(pair);
    shared += Math.min(count, b.pairs.get(pair) ?? 0) * weigh(pair);
  }
  for (const [pair, count] of b.pairs) total += count * weigh(pair);
  return total === 0 ? 0 : Math.min((2 * shared) / total, 0.99);
}

/**
 * Weighs a pair of characters by how few of the groups hold it. Articles repeat themselves ("per guidance from
 * Microsoft"); what is said in every item tells none of them from the others.
 */
export function rarityIn(groups: readonly (readonly Wording[])[]): Weigh {
  const holders = new Map<string, number>();
  for (const group of groups) {
    const pairs = new Set(group.flatMap(({ pairs }) => [...pairs.keys()]));
    for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  }
  return (pair) => 1 / (holders.get(pair) ?? 1);
}
