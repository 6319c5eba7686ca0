import { tagsOf } from './well-formed.js';

/** Far more than any logo has, and drawn in a moment. */
const most = 5000;

interface Element {
  readonly inside: Element[];
  /** Ids of the parts that are drawn again for it: by `href="#id"` or `url(#id)`. */
  readonly refersTo: readonly string[];
}

/**
 * Whether a well-formed SVG has too many elements once every reference to a part is replaced by that part, as drawing
 * does: ten references to ten references, eleven times, never come to an end. What holds itself is endless too.
 */
export function isTooMuchToDraw(text: string): boolean {
  const { root, parts, count } = readElements(text);
  // Also keeps the recursion below from getting deep.
  return count > most || expandedSize(root, parts) > most;
}

function readElements(text: string) {
  const root: Element = { inside: [], refersTo: [] };
  const parts = new Map<string, Element[]>();
  const open = [root];
  let count = 0;
  for (const tag of tagsOf(text)) {
    if (tag.opens) {
      const element: Element = { inside: [], refersTo: referencesIn(tag.text) };
      // Which one of two with the same id is drawn is up to the engine: both count.
      for (const id of idsOf(tag.text)) {
        const named = parts.get(id);
        if (named) named.push(element);
        else parts.set(id, [element]);
      }
      open.at(-1)?.inside.push(element);
      open.push(element);
      count++;
    }
    if (tag.closes) open.pop();
  }
  return { root, parts, count };
}

/** From `id` and `xml:id`. */
function idsOf(tag: string): ReadonlySet<string> {
  const attributes = [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const ids = attributes.filter(([, name = '']) => /^(?:xml:)?id$/i.test(name));
  return new Set(ids.map(([, , double, single]) => (double ?? single ?? '').trim()));
}

function referencesIn(tag: string): readonly string[] {
  const references = /(?:[\s:]href\s*=\s*["']|url\(\s*["']?)\s*#([^"')]*)/gi;
  return [...tag.matchAll(references)].map(([, id = '']) => id.trim());
}

function expandedSize(root: Element, parts: ReadonlyMap<string, readonly Element[]>): number {
  const sizes = new Map<Element, number>();
  const sizeOf = (element: Element): number => {
    const known = sizes.get(element);
    if (known !== undefined) return known;
    // What is met again before its size is known holds itself.
    sizes.set(element, Number.POSITIVE_INFINITY);
    let size = 1;
    for (const child of element.inside) size += sizeOf(child);
    for (const id of element.refersTo) for (const part of parts.get(id) ?? []) size += sizeOf(part);
    sizes.set(element, size);
    return size;
  };
  return sizeOf(root);
}
