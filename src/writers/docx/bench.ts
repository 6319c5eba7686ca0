import { Document, type IContext, Paragraph, type ParagraphChild, type XmlComponent } from 'docx';
import { unshielded } from './braces.js';
import { createCache } from './cache.js';
import { markOf } from './fragment.js';
import { serialise } from './serialise.js';

/** What stands before and behind something. */
export interface Surround {
  readonly before: string;
  readonly after: string;
}

/** Makes the XML of single elements: docx makes that of whole documents only, and each time anew. */
export interface Bench {
  /** An element of a document's body. */
  xml(element: XmlComponent): string;
  /** What `key` is a name for within a paragraph. */
  inline(key: string, make: () => ParagraphChild): string;
  /**
   * What an element has around what is in it: that depends on its kind and layout alone.
   *
   * @param make Makes the element with `standIn` in it, and nothing else.
   */
  around<T extends XmlComponent>(
    kind: string,
    layout: object,
    standIn: () => T,
    make: (standIn: T) => XmlComponent,
  ): Surround;
  /** What a run has around its text. */
  aroundText(layout: object, make: (standIn: string) => XmlComponent): Surround;
}

/** In characters. One kind of statement has some two hundred of them. */
const room = 1_000_000;

/** Names that docx writes in braces where lists and pictures have their numbers in the end: `{phase-9-0}`, a digest and `.png`. */
const names = /\{((?:bullet-list|ordered-list|phase-\d+)-\d+|[0-9a-f]+\.[a-z]+)\}/g;

/**
 * Elements want a document around them while they are written. This one is empty: it knows no list and so does not count
 * any, and pictures alone leave a trace in it.
 */
export function createBench(): Bench {
  const file = new Document({ sections: [] });
  const inlines = createCache<{ readonly xml: string }>(room, ({ xml }) => xml.length);
  const surrounds = createCache<Surround>(room, ({ before, after }) => before.length + after.length);
  // A layout that is frozen is used again and again as it is, and need not be written out each time.
  const known = new Map<string, WeakMap<object, Surround>>();
  const kept = (kind: string, layout: object, make: () => Surround) => {
    if (!Object.isFrozen(layout)) return surrounds(`${kind} ${JSON.stringify(layout)}`, make);
    const ofKind = known.get(kind) ?? new WeakMap<object, Surround>();
    known.set(kind, ofKind);
    const found = ofKind.get(layout) ?? surrounds(`${kind} ${JSON.stringify(layout)}`, make);
    ofKind.set(layout, found);
    return found;
  };
  const xml = (element: XmlComponent) => {
    const context: IContext = { file, viewWrapper: file.Document, stack: [] };
    const prepared = element.prepForXml(context);
    const written = prepared === undefined ? '' : serialise(prepared);
    return unshielded(written.replaceAll(names, (_, name: string) => markOf('id', name).mark));
  };
  return {
    xml,
    // Some things within a paragraph are several elements, which the paragraph sees to.
    inline: (key, make) =>
      inlines(key, () => ({
        xml: xml(new Paragraph({ children: [make()] })).slice('<w:p>'.length, -'</w:p>'.length),
      })).xml,
    around: (kind, layout, standIn, make) =>
      kept(kind, layout, () => {
        const inside = standIn();
        return surround(xml(make(inside)), xml(inside));
      }),
    aroundText: (layout, make) => kept('run', layout, () => surround(xml(make('text')), '>text<', 1)),
  };
}

/** @param edge How many characters at both ends of `inside` belong to what is around it. */
function surround(xml: string, inside: string, edge = 0): Surround {
  const at = xml.indexOf(inside);
  if (at < 0) throw new Error(`docx has not written ${inside}`);
  return { before: xml.slice(0, at + edge), after: xml.slice(at + inside.length - edge) };
}
