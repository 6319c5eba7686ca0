/** East Asian characters and full-width forms: as wide as they are high, and set off from digits beside them. */
const wide =
  /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u;

/** About how wide the longest of some short texts is at a size, all in points. Word's fonts are not here to be asked. */
export function estimatedWidth(texts: readonly string[], size: number): number {
  const widths = texts.map((text) =>
    [...text].reduce((sum, character) => sum + (wide.test(character) ? 1.35 : 0.52), 0),
  );
  return Math.max(...widths, 0) * size;
}
