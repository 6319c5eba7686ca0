import { catalogOf, type Entries, entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { Damaged } from '../syntax/damaged.js';
import { nameOf, numberOf, ofKind, type PdfValue } from '../syntax/values.js';

/** A page by the number of its object, with what it inherits (ISO 32000-2, 7.7.3.4). */
export interface Page {
  readonly number: number;
  readonly entries: Entries;
  readonly inherited: Entries;
}

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const mostPages = 5000;
const deepest = 50;

/** The pages in their order. Throws `Damaged` for a tree in which one stands twice, or that counts others than it has. */
export function pagesOf(graph: Graph): readonly Page[] {
  const pages: Page[] = [];
  const visited = new Set<number>();
  const collect = (node: PdfValue | undefined, above: Entries, depth: number): void => {
    const number = ofKind(node, 'reference')?.number;
    if (number === undefined || visited.has(number) || visited.size > 2 * mostPages || depth > deepest)
      throw new Damaged('Pages that are missing, or stand twice');
    visited.add(number);
    const entries = entriesOf(graph, node);
    if (nameOf(graph.resolve(entries.get('Type'))) !== 'Pages') {
      pages.push({ number, entries, inherited: above });
      return;
    }
    const own = inheritable.flatMap((key): [string, PdfValue][] => {
      const value = entries.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    const inherited = new Map([...above, ...own]);
    const first = pages.length;
    for (const kid of itemsOf(graph, entries.get('Kids'))) collect(kid, inherited, depth + 1);
    // Programs show as many as are counted.
    if (numberOf(graph.resolve(entries.get('Count'))) !== pages.length - first)
      throw new Damaged('Pages that are not as many as are counted');
  };
  collect(catalogOf(graph).get('Pages'), new Map(), 0);
  return pages;
}
