import { strFromU8, unzipSync } from 'fflate';

/** An element of a part of a DOCX. Text between elements is an element without a name. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The parts of a DOCX that are XML, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(entries.map(([name, content]) => [name, strFromU8(content)]));
}

export function part(bytes: Uint8Array, name: string): Element {
  const xml = partsOf(bytes).get(name);
  if (xml === undefined) throw new Error(`There is no part ${name}`);
  return parseXml(xml);
}

/** Reads XML strictly: what is not well-formed, or holds a character that XML 1.0 excludes, is an error. */
export function parseXml(xml: string): Element {
  const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (illegal) throw new Error(`A character that XML has not, at ${illegal.index}`);
  const body = xml.replace(/^<\?xml [^?]*\?>/, '');
  const root = open('', '');
  const stack = [root];
  let end = 0;
  for (const token of body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gu)) {
    if (token.index !== end) throw new Error(`Not well-formed at ${end}: ${body.slice(end, end + 60)}`);
    end += token[0].length;
    const [all, closing, name, attributes = '', empty] = token;
    const top = stack.at(-1) ?? root;
    if (name === undefined) top.children.push({ ...open('', ''), text: decoded(all) });
    else if (closing === '/') {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes something else at ${token.index}`);
    } else {
      const element = open(name, attributes);
      top.children.push(element);
      if (empty !== '/') stack.push(element);
    }
  }
  const [document] = root.children;
  if (end !== body.length || stack.length !== 1 || document === undefined)
    throw new Error('Not well-formed at the end');
  return document;
}

function open(name: string, attributes: string) {
  const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)];
  const children: Element[] = [];
  return {
    name,
    attributes: Object.fromEntries(pairs.map(([, key, value = '']) => [key, decoded(value)])),
    children,
    text: '',
  };
}

function decoded(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:([a-z]+);)?/g, (_, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`An ampersand that means nothing: ${text.slice(0, 60)}`);
    return character;
  });
}

/** All elements of a name below an element, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The element at the end of a path of names, each the first of its name below the one before. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (from, name) => from?.children.find((child) => child.name === name),
    element,
  );
}

/** The `w:val` of the element at the end of a path. */
export function val(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return at(element, ...path)?.attributes['w:val'];
}
