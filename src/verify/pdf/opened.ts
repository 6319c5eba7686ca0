import { type Graph, graphOf } from './file/graph.js';
import { openStore } from './file/object-store.js';
import { type Revision, readRevisions } from './file/revisions.js';
import { Damaged } from './syntax/damaged.js';

/** A file with all that it ever was. */
export interface OpenedPdf {
  readonly bytes: Uint8Array;
  readonly revisions: readonly Revision[];
  /** The document when a revision was the last one. */
  graph(revision: number): Graph;
  /** As it is now. */
  readonly last: Graph;
}

/** Throws `Damaged`. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const revisions = readRevisions(bytes);
  const store = openStore(bytes);
  const graphs = new Map<number, Graph>();
  const graph = (at: number): Graph => {
    const revision = revisions[at];
    if (revision === undefined) throw new Damaged('A file without a revision');
    const known = graphs.get(at) ?? graphOf(store, revision);
    graphs.set(at, known);
    return known;
  };
  if (revisions.some(({ trailer }) => trailer.has('Encrypt'))) throw new Damaged('It is encrypted');
  return { bytes, revisions, graph, last: graph(revisions.length - 1) };
}
