const kinds = ['bookmark', 'id', 'line', 'link', 'value'] as const;

/**
 * What a mark stands for: the number of the bookmark of that name; the number of a list or a picture, which docx gives; the
 * id of a signature line; the relationship of a link to that address; a value of the statement.
 */
type MarkKind = (typeof kinds)[number];

/** What is left to be known at some place in XML. The name is as it stands in the XML, and escaped as such. */
export interface Hole {
  readonly kind: MarkKind;
  readonly name: string;
}

/** XML with holes: each has a piece before it, and the last a piece behind it. */
export interface Fragment {
  readonly pieces: readonly string[];
  readonly holes: readonly Hole[];
}

/** What stands in XML for what is not known yet, and what no text can be. */
export interface Mark {
  readonly mark: string;
}

/**
 * A mark is between two characters that no document can hold (XML 1.0, 2.2) and no text of ours has, so that nothing else is
 * ever taken for one.
 */
export function markOf(kind: MarkKind, name: string): Mark {
  return { mark: `\uFFFF${kind}:${name}\uFFFF` };
}

/** Cuts XML at what is left to be known. */
export function fragmentOf(xml: string): Fragment {
  const [first = '', ...rest] = xml.split('\uFFFF');
  const pieces = [first];
  const holes: Hole[] = [];
  // Every other part is a mark.
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const mark = rest[at] ?? '';
    const kind = kinds.find((one) => mark.startsWith(`${one}:`));
    if (kind === undefined) throw new Error(`This stands for nothing: ${mark}`);
    holes.push({ kind, name: mark.slice(kind.length + 1) });
    pieces.push(rest[at + 1] ?? '');
  }
  return { pieces, holes };
}

/** XML with its holes filled. */
export function filled({ pieces, holes }: Fragment, fill: (hole: Hole) => string): string {
  let xml = pieces[0] ?? '';
  for (const [at, hole] of holes.entries()) xml += fill(hole) + (pieces[at + 1] ?? '');
  return xml;
}
