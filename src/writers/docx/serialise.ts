/**
 * An element as docx prepares it for writing: its name, and of its attributes (`_attr`), its children and its text what it
 * has. docx prepares with `prepForXml`, which is public, and writes with a function of its own, which is not; this writes
 * the same (`test/writers/docx/internals.test.ts` holds them side by side).
 */
export function serialise(prepared: Readonly<Record<string, unknown>>): string {
  let xml = '';
  for (const name in prepared) xml += element(name, prepared[name]);
  return xml;
}

function element(name: string, value: unknown): string {
  if (!isObject(value)) return value === null ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`;
  let attributes = attributesOf(value);
  if (!Array.isArray(value)) return `<${name}${attributes}/>`;
  let content = '';
  for (const child of value) {
    if (!isObject(child)) content += escaped(String(child));
    else if ('_attr' in child) attributes += attributesOf(child);
    else content += serialise(child);
  }
  return `<${name}${attributes}>${content}</${name}>`;
}

function attributesOf({ _attr: all }: Readonly<Record<string, unknown>>): string {
  if (!isObject(all)) return '';
  let attributes = '';
  for (const name in all) attributes += ` ${name}="${escaped(String(all[name]))}"`;
  return attributes;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** What docx leaves out, XML has no way to write (XML 1.0, 2.2). */
const special = /[&"'<>\0-\x08\x0B\x0C\x0E-\x1F]/;
const allSpecial = new RegExp(special, 'g');

/** As docx escapes: the same in text and in attributes. */
function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(allSpecial, (character) => entities[character] ?? '') : text;
}

/** A text in XML, escaped as docx does. It cannot be taken for anything but text: the two characters of which marks are made go too. */
export function xmlValue(text: string): string {
  return escaped(text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD'));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
