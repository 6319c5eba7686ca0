/** A value of a list in JSON or JSONL, as text. */
export interface JsonElement {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The values of a JSON array, taken apart at its commas without reading them: one that is broken does not spoil the
 * others, as long as its brackets and quotes are closed. Undefined where the text is no array.
 */
export function elementsOf(json: string): readonly JsonElement[] | undefined {
  const start = /^\s*\[/.exec(json)?.[0].length;
  if (start === undefined) return undefined;
  const elements: JsonElement[] = [];
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  const place = (offset: number) => {
    for (let at = json.indexOf('\n', counted); at !== -1 && at < offset; at = json.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = at + 1;
    }
    counted = offset;
    return { line, column: offset - lineStart + 1 };
  };
  const add = (from: number, to: number) => {
    const raw = json.slice(from, to);
    const text = raw.trim();
    if (text !== '') elements.push({ text, ...place(from + raw.indexOf(text)) });
    return text !== '';
  };
  const mark = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{},]/g;
  mark.lastIndex = start;
  let depth = 1;
  let from = start;
  for (let found = mark.exec(json); found !== null; found = mark.exec(json)) {
    const [token] = found;
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth === 0) {
      add(from, found.index);
      return json.slice(found.index + 1).trim() === '' ? elements : undefined;
    }
    if (token === ',' && depth === 1) {
      add(from, found.index);
      from = found.index + 1;
    }
  }
  return undefined;
}
