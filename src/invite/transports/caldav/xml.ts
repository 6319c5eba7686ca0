/** An element with its name in Clark's notation: `{DAV:}href`. Attributes are left out, except those that calendars need. */
export interface Element {
  readonly name: string;
  /** The attribute `name`, as `comp` has it (RFC 4791, 9.7.1). */
  readonly label: string | undefined;
  readonly children: Element[];
  /** All text within it. */
  text: string;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/!?]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
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
 * @returns The root; nothing where it is no XML.
 */
export function readXml(text: string): Element | undefined {
  const root: Element = { name: '', label: undefined, children: [], text: '' };
  const open: { readonly element: Element; readonly spaces: ReadonlyMap<string, string> }[] = [
    { element: root, spaces: new Map() },
  ];
  let end = 0;
  for (const found of text.replace(/^\uFEFF/, '').matchAll(token)) {
    const [whole, data, closes, name, written = '', isEmpty, words] = found;
    const top = open.at(-1);
    if (found.index !== end || top === undefined) return undefined;
    end += whole.length;
    if (data !== undefined || words !== undefined) {
      for (const { element } of open) element.text += data ?? decoded(words ?? '');
    } else if (name !== undefined && closes === '/') {
      open.pop();
      if (top.element.name !== named(name, top.spaces)) return undefined;
    } else if (name !== undefined) {
      const spaces = new Map(top.spaces);
      let label: string | undefined;
      for (const [, key = '', one, other] of written.matchAll(attribute)) {
        const value = decoded(one ?? other ?? '');
        if (/^xmlns(?::|$)/.test(key)) spaces.set(key.slice('xmlns:'.length), value);
        if (key === 'name') label = value;
      }
      const element = { name: named(name, spaces), label, children: [], text: '' };
      top.element.children.push(element);
      if (isEmpty !== '/') open.push({ element, spaces });
    }
  }
  return open.length === 1 ? root.children[0] : undefined;
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
