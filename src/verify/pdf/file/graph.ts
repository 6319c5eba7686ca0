import { Damaged } from '../syntax/damaged.js';
import { numberOf, ofKind, type PdfValue } from '../syntax/values.js';
import type { ObjectStore } from './object-store.js';
import type { Revision } from './revisions.js';
import { type Entry, mostObjects, type Section } from './section.js';

/** The objects of a document as they were when a revision was saved. All of it throws `Damaged`. */
export interface Graph {
  readonly store: ObjectStore;
  readonly trailer: Section['trailer'];
  /** Of all objects that are there, in order. */
  readonly numbers: readonly number[];
  entry(number: number): Entry | undefined;
  /** `null` for what is not there (ISO 32000-2, 7.3.10). */
  object(number: number): PdfValue;
  /** The value, or the object that it refers to. */
  resolve(value: PdfValue | undefined): PdfValue;
}

export function graphOf(store: ObjectStore, { entries, trailer }: Revision): Graph {
  const numbers = [...entries].flatMap(([number, { kind }]) => (kind === 'free' ? [] : [number]));
  if (numbers.length > mostObjects) throw new Damaged('Too many objects');
  const lengthOf = (number: number) => {
    const entry = entries.get(number);
    return entry?.kind === 'at' ? numberOf(store.at(entry.offset, () => undefined).value) : undefined;
  };
  const object = (number: number): PdfValue => {
    const entry = entries.get(number);
    switch (entry?.kind) {
      case 'at': {
        const found = store.at(entry.offset, lengthOf);
        if (found.number !== number || found.generation !== entry.generation)
          throw new Damaged('An object that is another one');
        return found.value;
      }
      case 'within': {
        const outer = entries.get(entry.stream);
        const stream = outer?.kind === 'at' ? ofKind(object(entry.stream), 'stream') : undefined;
        const found = stream && store.within(stream)[entry.index];
        if (found?.number !== number) throw new Damaged('An object that is another one');
        return found.value;
      }
      case 'free':
      case undefined:
        return null;
      default:
        return entry satisfies never;
    }
  };
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null;
    for (let hops = 0; hops < 20; hops += 1) {
      const reference = ofKind(current, 'reference');
      if (reference === undefined) return current;
      const entry = entries.get(reference.number);
      const generation = entry?.kind === 'at' ? entry.generation : 0;
      current = generation === reference.generation ? object(reference.number) : null;
    }
    throw new Damaged('References in a circle');
  };
  return {
    store,
    trailer,
    numbers: numbers.toSorted((one, other) => one - other),
    entry: (number) => entries.get(number),
    object,
    resolve,
  };
}

export type Entries = ReadonlyMap<string, PdfValue>;

const none: Entries = new Map();

/** The entries of a dictionary or stream; none where there is neither. */
export function entriesOf(graph: Graph, value: PdfValue | undefined): Entries {
  const found = graph.resolve(value);
  return (ofKind(found, 'dictionary') ?? ofKind(found, 'stream'))?.entries ?? none;
}

export function itemsOf(graph: Graph, value: PdfValue | undefined): readonly PdfValue[] {
  return ofKind(graph.resolve(value), 'array')?.items ?? [];
}

export function catalogOf(graph: Graph): Entries {
  return entriesOf(graph, graph.trailer.get('Root'));
}
