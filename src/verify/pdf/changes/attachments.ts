import { catalogOf, entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { textOf } from '../file/text.js';
import { ofKind, type PdfValue } from '../syntax/values.js';
import { reachedFrom } from './places.js';
import type { Told } from './told.js';

const mostParts = 200;
const mostFiles = 500;
const deepest = 50;

/** Files within a PDF (ISO 32000-2, 7.11.4) by name, with the objects that each consists of. */
function attachmentsOf(graph: Graph): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, ReadonlySet<number>>();
  const visited = new Set<PdfValue>();
  const add = (value: PdfValue) => {
    const specification = entriesOf(graph, value);
    const named = ofKind(graph.resolve(specification.get('UF') ?? specification.get('F')), 'string');
    const isPage = (number: number | undefined, key: string) => number !== undefined && key === 'P';
    if (named) found.set(textOf(named), reachedFrom(graph, [value], isPage, mostParts));
  };
  const collect = (node: PdfValue | undefined, depth: number): void => {
    const resolved = graph.resolve(node);
    if (visited.has(resolved) || found.size > mostFiles || depth > deepest) return;
    visited.add(resolved);
    const entries = entriesOf(graph, resolved);
    for (const [at, value] of itemsOf(graph, entries.get('Names')).entries()) if (at % 2 === 1) add(value);
    for (const kid of itemsOf(graph, entries.get('Kids'))) collect(kid, depth + 1);
  };
  collect(entriesOf(graph, catalogOf(graph).get('Names')).get('EmbeddedFiles'), 0);
  for (const each of itemsOf(graph, catalogOf(graph).get('AF'))) add(each);
  return found;
}

/** Tells of files that were put in, taken out or replaced. @param changed Objects that are not what they were. */
export function compareAttachments(
  before: Graph,
  after: Graph,
  changed: ReadonlySet<number>,
  { tell }: Told,
): void {
  const now = attachmentsOf(after);
  const then = attachmentsOf(before);
  for (const [name, objects] of then) {
    const present = now.get(name);
    if (present === undefined) tell('attachment-changed', `The attached file ${name} was removed`);
    else if ([...objects, ...present].some((each) => changed.has(each) || !objects.has(each)))
      tell('attachment-changed', `The attached file ${name} was replaced`);
  }
  for (const name of now.keys()) {
    if (!then.has(name)) tell('attachment-changed', `The file ${name} was attached`);
  }
}
