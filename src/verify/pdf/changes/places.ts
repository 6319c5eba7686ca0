import type { Graph } from '../file/graph.js';
import { Damaged } from '../syntax/damaged.js';
import { ofKind, type PdfValue } from '../syntax/values.js';
import type { Page } from './pages.js';

/** Steps of a way that are told. */
const longest = 30;

/** Where an object belongs in a document: the shortest way to it from the trailer. */
export interface Place {
  /** `['Root', 'AcroForm', 'Fields', '0', 'AP', 'N']`. */
  readonly path: readonly string[];
  /** From 1 on, of a page that it belongs to. */
  readonly page: number | undefined;
}

/** The places of all objects that can be reached. */
export function placesOf(graph: Graph, pages: readonly Page[]): ReadonlyMap<number, Place> {
  const pageNumbers = new Map(pages.map(({ number }, at) => [number, at + 1]));
  const places = new Map<number, Place>();
  let next: { value: PdfValue; place: Place }[] = [];
  const beyond = ({ path, page }: Place, key: string): Place => ({
    path: path.length < longest ? [...path, key] : path,
    page,
  });
  const visit = (value: PdfValue, place: Place): void => {
    const reference = ofKind(value, 'reference');
    if (reference === undefined) {
      for (const [key, part] of partsOf(value)) visit(part, beyond(place, key));
    } else if (!places.has(reference.number)) {
      const page = pageNumbers.get(reference.number) ?? place.page;
      places.set(reference.number, { path: place.path, page });
      next.push({ value: graph.object(reference.number), place: { path: place.path, page } });
    }
  };
  for (const key of ['Root', 'Info']) visit(graph.trailer.get(key) ?? null, { path: [key], page: undefined });
  while (next.length > 0) {
    const now = next;
    next = [];
    for (const { value, place } of now)
      for (const [key, part] of partsOf(value)) visit(part, beyond(place, key));
  }
  return places;
}

/** What a value consists of, by key or index. */
function partsOf(value: PdfValue): readonly (readonly [string, PdfValue])[] {
  const dictionary = ofKind(value, 'dictionary') ?? ofKind(value, 'stream');
  if (dictionary) return [...dictionary.entries];
  return (ofKind(value, 'array')?.items ?? []).map((item, at) => [String(at), item] as const);
}

/**
 * The objects that can be reached from some values.
 *
 * @param most Objects that may be reached; more are refused with `Damaged`.
 * @param isClosed Where it goes no further: the number of an object, nothing for the trailer, and a key in it.
 */
export function reachedFrom(
  graph: Graph,
  values: readonly (PdfValue | undefined)[],
  isClosed: (number: number | undefined, key: string) => boolean,
  most = Number.POSITIVE_INFINITY,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const left: number[] = [];
  const visit = (value: PdfValue, from: number | undefined, isTop: boolean): void => {
    const reference = ofKind(value, 'reference');
    if (reference !== undefined) {
      if (!reached.has(reference.number)) left.push(reference.number);
      reached.add(reference.number);
      if (reached.size > most) throw new Damaged('A field or file of too many parts');
      return;
    }
    for (const [key, part] of partsOf(value)) {
      if (!(isTop && isClosed(from, key))) visit(part, from, false);
    }
  };
  for (const value of values) visit(value ?? null, undefined, false);
  for (let number = left.pop(); number !== undefined; number = left.pop())
    visit(graph.object(number), number, true);
  return reached;
}
