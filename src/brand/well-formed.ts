/** One piece of markup: a comment, CDATA, an instruction or declaration, or a tag with quoted attributes. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(?<closing>\/?)(?<name>[\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>/g;

/** A tag of an XML text. */
export interface Tag {
  readonly text: string;
  readonly name: string;
  readonly opens: boolean;
  /** Of an empty element both are true. */
  readonly closes: boolean;
}

/** The tags of an XML text in order; comments and all else that is not a tag are passed over. */
export function* tagsOf(text: string): Generator<Tag> {
  for (const { 0: tag, groups } of text.matchAll(markup)) {
    const name = groups?.name;
    if (name === undefined) continue;
    const opens = groups?.closing !== '/';
    yield { text: tag, name, opens, closes: !opens || groups?.empty === '/' };
  }
}

/**
 * Whether the elements of an XML text are closed in the right order and all markup has a form that every parser takes
 * (XML 1.0, 2.1). Entities and names are left to the parser.
 */
export function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const { name, opens, closes } of tagsOf(text)) {
    if (opens && open.length === 0) roots++;
    if (opens) open.push(name);
    if (closes && open.pop() !== name) return false;
  }
  return roots === 1 && open.length === 0 && !text.replaceAll(markup, '').includes('<');
}
