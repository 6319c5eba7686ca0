/** One piece of markup: a comment, CDATA, an instruction or declaration, or a tag with quoted attributes. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(?<closing>\/?)(?<name>[\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>/g;

/**
 * Whether the elements of an XML text are closed in the right order and all markup has a form that every parser takes
 * (XML 1.0, 2.1). Entities and names are left to the parser.
 */
export function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const { groups } of text.matchAll(markup)) {
    const name = groups?.name;
    if (name === undefined) continue;
    if (groups?.closing === '/') {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (groups?.empty !== '/') open.push(name);
    }
  }
  return roots === 1 && open.length === 0 && !text.replaceAll(markup, '').includes('<');
}
