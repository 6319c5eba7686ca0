/** An element with its name in Clark's notation: `{DAV:}href`. Attributes are left out, except those that calendars need. */
export interface Element {
  readonly name: string;
  /** The attribute `name`, as `comp` has it (RFC 4791, 9.7.1). */
  readonly label: string | undefined;
  readonly children: Element[];
  /** Text of its own; that of its children is theirs. */
  text: string;
}

/** A multistatus has about ten levels, and a calendar home some hundred elements. */
const deepest = 50;
const mostElements = 100_000;
const mostSpaces = 50;

/** Where a name ends is looked at, and a token begins where the last one ended: else what is no XML could take time in the square of its length. */
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/!?]+)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gy;
const attribute = /(?:^|\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * What a WebDAV server says: elements, namespaces and text. It has no document type (RFC 4918, 8.2 lets us refuse one), so nothing
 * can be declared in it that grows or is fetched.
 *
 * @returns The root; nothing where it is no XML, or more of it than a server has to say.
 */
export function readXml(text: string): Element | undefined {
  const root: Element = { name: '', label: undefined, children: [], text: '' };
  const open: { readonly element: Element; readonly spaces: ReadonlyMap<string, string> }[] = [
    { element: root, spaces: new Map() },
  ];
  const given = text.replace(/^\uFEFF/, '');
  let end = 0;
  let elements = 0;
  for (const [whole, data, closes, name, written = '', isEmpty, words] of given.matchAll(token)) {
    const top = open.at(-1);
    if (top === undefined) return undefined;
    end += whole.length;
    if (data !== undefined || words !== undefined) {
      top.element.text += data ?? decoded(words ?? '');
    } else if (name !== undefined && closes === '/') {
      open.pop();
      if (top.element.name !== named(name, top.spaces)) return undefined;
    } else if (name !== undefined) {
      elements += 1;
      if (open.length > deepest || elements > mostElements) return undefined;
      const { spaces, label } = attributesOf(written, top.spaces);
      if (spaces.size > mostSpaces) return undefined;
      const element = { name: named(name, spaces), label, children: [], text: '' };
      top.element.children.push(element);
      if (isEmpty !== '/') open.push({ element, spaces });
    }
  }
  return open.length === 1 && end === given.length ? root.children[0] : undefined;
}

interface Attributes {
  readonly spaces: ReadonlyMap<string, string>;
  readonly label: string | undefined;
}

/** @param outer Namespaces that hold around the element, by prefix. */
function attributesOf(written: string, outer: ReadonlyMap<string, string>): Attributes {
  const own = new Map<string, string>();
  let label: string | undefined;
  for (const [, key = '', one, other] of written.matchAll(attribute)) {
    const value = decoded(one ?? other ?? '');
    if (/^xmlns(?::|$)/.test(key)) own.set(key.slice('xmlns:'.length), value);
    if (key === 'name') label = value;
  }
  return { spaces: own.size === 0 ? outer : new Map([...outer, ...own]), label };
}

/** Elements of a name anywhere within one. */
export function within(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

function named(name: string, spaces: ReadonlyMap<string, string>): string {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? [];
  return `{${spaces.get(prefix) ?? ''}}${local}`;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, digits, name) => {
    const point = hex === undefined ? Number(digits ?? Number.NaN) : Number.parseInt(hex, 16);
    if (point <= 0x10ffff) return String.fromCodePoint(point);
    return entities.get(String(name)) ?? whole;
  });
}
