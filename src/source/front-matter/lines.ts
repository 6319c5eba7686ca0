/** A field of front matter, as written. The offset is where its key begins, in the text of the block. */
export interface Field {
  readonly key: string;
  readonly value: string;
  readonly offset: number;
}

const fieldLine = /^[ \t]*(["']?)([A-Za-z_][\w.-]*)\1[ \t]*:(?:[ \t]+(.*?))?[ \t]*$/;

/** `key: value`, which front matter of any kind has. */
export function isFieldLine(line: string): boolean {
  return fieldLine.test(line);
}

/** Reads `key: value` lines without the rules of YAML: a colon in a value is text. Other lines are passed over. */
export function readFieldLines(block: string): readonly Field[] {
  return [...block.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const [, , key, value] = fieldLine.exec(line) ?? [];
    if (key === undefined) return [];
    return [{ key, value: unquoted(value ?? ''), offset: index + line.indexOf(key) }];
  });
}

/** Without quotation marks; the `>` or `|` of a text on the lines below is no value. */
function unquoted(value: string): string {
  if (/^[>|][+-]?$/.test(value)) return '';
  const [, , inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return inner ?? value;
}
