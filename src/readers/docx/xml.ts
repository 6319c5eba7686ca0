import { withCharacters } from '../character-references.js';
import { deepestNesting, mostAttributes, mostElements } from '../limits.js';
import { Unreadable } from '../unreadable.js';

/** A start or end of an element, or text. Names are local ones with the namespace they are in. */
export type XmlToken =
  | { readonly kind: 'start'; readonly element: XmlElement }
  | { readonly kind: 'end'; readonly element: XmlElement }
  | { readonly kind: 'text'; readonly text: string };

export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  /** By local name, without those of `xmlns`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What each prefix stands for: the innermost declaration last. */
type Bindings = Map<string, string[]>;

interface Opened {
  readonly element: XmlElement;
  /** Prefixes that the element declares: they are bound until it ends. */
  readonly declared: readonly string[];
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/**
 * Reads XML 1.0 with namespaces as a sequence of tokens. Strict where it matters with a document from anybody: no document
 * type (so no entities but the five of XML 4.6), elements closed in order, nesting that ends. Throws `Unreadable`.
 */
export function* tokensOf(xml: string): Generator<XmlToken> {
  const open: (Opened & { readonly qualified: string })[] = [];
  const bindings: Bindings = new Map();
  let elements = 0;
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    if (text !== '' && open.length > 0) yield { kind: 'text', text: withCharacters(text) };
    if (next === -1) break;
    markup.lastIndex = next;
    const match = markup.exec(xml);
    if (match === null) throw new Unreadable('The DOCX is damaged: a part of it is no XML that can be read');
    at = markup.lastIndex;
    const [, characters, closed, opened, attributes = '', empty] = match;
    if (characters !== undefined) yield { kind: 'text', text: characters };
    if (opened !== undefined) {
      elements += 1;
      if (elements > mostElements) throw new Unreadable('The DOCX has too many elements');
      if (open.length >= deepestNesting) throw new Unreadable('The DOCX is nested too deeply');
      const { element, declared } = elementOf(opened, attributes, bindings);
      yield { kind: 'start', element };
      if (empty === '/') {
        release(bindings, declared);
        yield { kind: 'end', element };
      } else open.push({ qualified: opened, element, declared });
    }
    if (closed !== undefined) {
      const last = open.pop();
      if (last?.qualified !== closed) throw new Unreadable('The DOCX is damaged: its XML is not well-formed');
      release(bindings, last.declared);
      yield { kind: 'end', element: last.element };
    }
  }
  if (open.length > 0) throw new Unreadable('The DOCX is damaged: its XML ends too early');
}

/** Binds the prefixes that the element declares. Throws `Unreadable` where it has too many attributes. */
function elementOf(qualified: string, text: string, bindings: Bindings): Opened {
  const attributes = new Map<string, string>();
  const declared: string[] = [];
  let count = 0;
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    count += 1;
    if (count > mostAttributes) throw new Unreadable('The DOCX has an element with too many attributes');
    const value = withCharacters(double ?? single ?? '');
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      const prefix = name.slice(6);
      declared.push(prefix);
      const values = bindings.get(prefix);
      if (values) values.push(value);
      else bindings.set(prefix, [value]);
    } else attributes.set(local(name), value);
  }
  const prefix = qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':')) : '';
  return {
    element: { namespace: bindings.get(prefix)?.at(-1) ?? '', name: local(qualified), attributes },
    declared,
  };
}

function release(bindings: Bindings, declared: readonly string[]): void {
  for (const prefix of declared) {
    const values = bindings.get(prefix);
    values?.pop();
    if (values?.length === 0) bindings.delete(prefix);
  }
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
