import { deepestNesting } from '../limits.js';
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

type Scope = ReadonlyMap<string, string>;

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/**
 * Reads XML 1.0 with namespaces as a sequence of tokens. Strict where it matters with a document from anybody: no document
 * type (so no entities but the five of XML 4.6), elements closed in order, nesting that ends. Throws `Unreadable`.
 */
export function* tokensOf(xml: string): Generator<XmlToken> {
  const open: { readonly qualified: string; readonly element: XmlElement; readonly scope: Scope }[] = [];
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
      if (open.length >= deepestNesting) throw new Unreadable('The DOCX is nested too deeply');
      const { element, scope } = elementOf(opened, attributes, open.at(-1)?.scope ?? new Map());
      yield { kind: 'start', element };
      if (empty === '/') yield { kind: 'end', element };
      else open.push({ qualified: opened, element, scope });
    }
    if (closed !== undefined) {
      const last = open.pop();
      if (last?.qualified !== closed) throw new Unreadable('The DOCX is damaged: its XML is not well-formed');
      yield { kind: 'end', element: last.element };
    }
  }
  if (open.length > 0) throw new Unreadable('The DOCX is damaged: its XML ends too early');
}

function elementOf(qualified: string, text: string, outer: Scope): { element: XmlElement; scope: Scope } {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = '', double, single]) => [name, withCharacters(double ?? single ?? '')] as const,
  );
  const declared = pairs.flatMap(([name, value]): [string, string][] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  );
  const scope = declared.length === 0 ? outer : new Map([...outer, ...declared]);
  const attributes = new Map(
    pairs.filter(([name]) => !/^xmlns(:|$)/.test(name)).map(([name, value]) => [local(name), value]),
  );
  const prefix = qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':')) : '';
  return { element: { namespace: scope.get(prefix) ?? '', name: local(qualified), attributes }, scope };
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
